package dev.weir.localcloud.flow;

import java.util.List;

/**
 * A question about to be put to people.
 *
 * @param title what it is about
 * @param details what they should know, or an empty text
 * @param itemLink address of the thing in question, or an empty text
 * @param itemLinkDescription what that address is called, or an empty text
 * @param everybody whether all must approve; else the first answer decides
 * @param owner who asks
 * @param assignees whom it is put to
 * @param flow the flow that asks
 * @param run the run that waits
 */
public record NewApproval(String title, String details, String itemLink, String itemLinkDescription, boolean everybody,
        Party owner, List<Party> assignees, String flow, String run) {

    public NewApproval {
        if (assignees.isEmpty()) {
            throw new IllegalArgumentException("An approval needs somebody to answer it");
        }
    }

    /** A person who asks or answers. */
    public record Party(String objectId, String displayName, String mail) {
    }
}
