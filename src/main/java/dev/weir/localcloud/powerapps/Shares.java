package dev.weir.localcloud.powerapps;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.store.Document;
import dev.weir.localcloud.store.Documents;

/** Who may see or edit a connector or a connection. */
@ApplicationScoped
class Shares {

    private static final String KIND = "powerapps-permission";

    private final Documents documents;

    Shares(Documents documents) {
        this.documents = documents;
    }

    ObjectNode of(String resource) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        var value = answer.putArray("value");
        documents.list(KIND, resource).stream().map(Document::content).forEach(value::add);
        return answer;
    }

    /** Adds what stands in {@code put} and removes what stands in {@code delete}. */
    ObjectNode change(String resource, JsonNode body) {
        for (JsonNode permission : body.path("put")) {
            JsonNode principal = permission.at("/properties/principal");
            String role = permission.at("/properties/roleName").asText();
            if (!role.equals("CanView") && !role.equals("CanEdit") && !role.equals("CanViewWithShare")) {
                throw new PowerAppsFault(400, "InvalidRoleName", "The role name '" + role + "' is not valid.");
            }
            String id = principal.path("id").asText(principal.path("tenantId").asText());
            ObjectNode kept = JsonNodeFactory.instance.objectNode().put("name", id).put("id", resource + "/permissions/" + id)
                    .put("type", "Microsoft.PowerApps/apis/permissions");
            kept.set("properties", permission.path("properties"));
            documents.put(KIND, resource, id, kept);
        }
        for (JsonNode permission : body.path("delete")) {
            String id = permission.path("id").asText();
            documents.remove(KIND, resource, id.substring(id.lastIndexOf('/') + 1));
        }
        return of(resource);
    }
}
