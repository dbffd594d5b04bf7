package dev.weir.localcloud.flow;

import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.store.Document;

/**
 * A flow as the local cloud keeps it.
 *
 * @param environment the environment it lives in
 * @param name its GUID
 * @param content {@code properties} as Microsoft's service shows them, and {@code permissions}: who may do what
 */
public record CloudFlow(String environment, String name, ObjectNode content) {

    static final String KIND = "flow";
    /** Flows that were deleted and can be restored. */
    static final String DELETED_KIND = "deleted-flow";

    static CloudFlow of(Document document) {
        return new CloudFlow(document.scope(), document.name(), document.content());
    }

    public ObjectNode properties() {
        return content.withObject("/properties");
    }

    ArrayNode permissions() {
        return content.withArray("/permissions");
    }

    public String displayName() {
        return properties().path("displayName").asText();
    }

    /** The workflow definition, with its triggers and actions. */
    public JsonNode definition() {
        return properties().path("definition");
    }

    /** Connections by the name under which the definition speaks of them. */
    public JsonNode connectionReferences() {
        return properties().path("connectionReferences");
    }

    /** Object id of the person who made the flow; its actions run in this person's name. */
    public String ownerId() {
        return properties().path("creator").path("objectId").asText();
    }

    public String tenantId() {
        return properties().path("creator").path("tenantId").asText();
    }

    public boolean isOn() {
        return properties().path("state").asText().equals("Started");
    }

    /** The flow's only trigger with its name. */
    public Optional<Map.Entry<String, JsonNode>> trigger() {
        return definition().path("triggers").properties().stream().findFirst();
    }

    /** Whether a person starts it: the trigger is a button. */
    public boolean isInstant() {
        return trigger().map(Map.Entry::getValue).filter(CloudFlow::isButton).isPresent();
    }

    static boolean isButton(JsonNode trigger) {
        return trigger.path("type").asText().equals("Request") && !trigger.path("kind").asText().equals("Http");
    }

    /** Whether a canvas app starts it, which waits for its answer. */
    static boolean isApp(JsonNode trigger) {
        return trigger.path("kind").asText().toLowerCase(java.util.Locale.ROOT).startsWith("powerapp");
    }

    /** The role a person has here: {@code Owner}, {@code CanEdit}, {@code CanView}; empty for none. */
    Optional<String> roleOf(String objectId) {
        for (JsonNode permission : permissions()) {
            if (permission.path("principal").path("id").asText().equalsIgnoreCase(objectId)) {
                return Optional.of(permission.path("roleName").asText());
            }
        }
        return Optional.empty();
    }

    boolean isEditableBy(String objectId) {
        return roleOf(objectId).filter(role -> role.equals("Owner") || role.equals("CanEdit")).isPresent();
    }
}
