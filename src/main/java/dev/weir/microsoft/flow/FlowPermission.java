package dev.weir.microsoft.flow;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What somebody may do with a flow.
 *
 * @param name the permission's own name, by which it is taken away
 * @param principal object id of the person or group
 * @param group whether it is a group's
 * @param role {@code Owner}, {@code CanEdit}, {@code CanView} or {@code CanViewWithShare}
 */
public record FlowPermission(String name, String principal, boolean group, String role) {

    static FlowPermission of(JsonNode json) {
        JsonNode properties = json.path("properties");
        return new FlowPermission(json.path("name").asText(), properties.path("principal").path("id").asText(),
                properties.path("principal").path("type").asText().equals("Group"), properties.path("roleName").asText());
    }

    /** Whether the flow runs in this person's name; such a permission cannot be taken away. */
    public boolean isOwner() {
        return role.equals("Owner");
    }
}
