package dev.weir.localcloud.flow;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Who may do what with a flow, as its owners set it. */
final class Permissions {

    private static final Set<String> ROLES = Set.of("Owner", "CanEdit", "CanView", "CanViewWithShare");

    private Permissions() {
    }

    static void grant(ObjectNode flow, String principal, String type, String role) {
        revoke(flow.withArray("/permissions"), principal);
        ObjectNode permission = flow.withArray("/permissions").addObject();
        permission.put("roleName", role);
        permission.putObject("principal").put("id", principal).put("type", type);
    }

    static void modify(CloudFlow flow, JsonNode sent) {
        for (JsonNode entry : sent.path("put")) {
            JsonNode principal = entry.path("properties").path("principal");
            String role = entry.path("properties").path("roleName").asText("CanEdit");
            if (principal.path("id").asText().isBlank() || !ROLES.contains(role)) {
                throw FlowFault.badRequest("InvalidRequestContent",
                        "Each entry of 'put' needs properties.principal.id and a roleName out of " + ROLES + ".");
            }
            grant(flow.content(), principal.get("id").asText(), principal.path("type").asText("User"), role);
        }
        for (JsonNode entry : sent.path("delete")) {
            revoke(flow.permissions(), entry.path("id").asText());
        }
        boolean owned = false;
        for (JsonNode permission : flow.permissions()) {
            owned |= permission.path("roleName").asText().equals("Owner");
        }
        if (!owned) {
            throw FlowFault.badRequest("InvalidRequestContent", "The last owner of a flow cannot be removed.");
        }
        flow.properties().put("sharingType", flow.permissions().size() > 1 ? "Coauthor" : "NotShared");
    }

    private static void revoke(ArrayNode permissions, String principal) {
        for (int at = permissions.size() - 1; at >= 0; at--) {
            if (permissions.get(at).path("principal").path("id").asText().equalsIgnoreCase(principal)) {
                permissions.remove(at);
            }
        }
    }

    static ObjectNode view(CloudFlow flow) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode value = answer.putArray("value");
        for (JsonNode permission : flow.permissions()) {
            String principal = permission.path("principal").path("id").asText();
            ObjectNode entry = value.addObject();
            entry.put("name", principal);
            entry.put("id", FlowView.id(flow) + "/permissions/" + principal);
            entry.put("type", "/providers/Microsoft.ProcessSimple/environments/flows/permissions");
            entry.putObject("properties").put("roleName", permission.path("roleName").asText())
                    .put("permissionType", "Principal").set("principal", permission.get("principal").deepCopy());
        }
        return answer;
    }
}
