package dev.weir.embed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What the person is asked to approve, and what they asked others.
 *
 * @param tab the tab to open with
 * @param approvalsFilter which approvals to show, such as {@code properties/itemlink eq '…'}
 * @param autoNavigateToDetails whether to open the approval at once when there is just one
 * @param showSimpleEmptyPage whether to say nothing but that there is none
 * @param hideInfoPaneCloseButton whether an open approval cannot be closed
 * @param hideTabs whether to leave the tabs out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApprovalCenterWidget(Tab tab, String approvalsFilter, Boolean autoNavigateToDetails,
        Boolean showSimpleEmptyPage, Boolean hideInfoPaneCloseButton, Boolean hideTabs) implements Widget {

    /** Which approvals are shown. */
    public enum Tab {
        @JsonProperty("receivedApprovals")
        RECEIVED,
        @JsonProperty("sentApprovals")
        SENT
    }

    @Override
    public String type() {
        return "approvalCenter";
    }

    @Override
    public String settingsKey() {
        return "approvalCenterSettings";
    }
}
