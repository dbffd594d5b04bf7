package dev.weir.embed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The person's flows.
 *
 * @param tab the tab to open with
 * @param createFromBlankTemplateId the template behind "create from blank"
 * @param flowsFilter which flows to show, such as {@code operations/any(operation: operation/sharepoint.site eq '…')}
 * @param hideTabs whether to leave the tabs out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FlowsWidget(Tab tab, String createFromBlankTemplateId, String flowsFilter, Boolean hideTabs) implements Widget {

    /** Whose flows are shown. */
    public enum Tab {
        @JsonProperty("myFlows")
        MINE,
        @JsonProperty("sharedFlows")
        SHARED
    }

    @Override
    public String type() {
        return "flows";
    }

    @Override
    public String settingsKey() {
        return "flowsSettings";
    }
}
