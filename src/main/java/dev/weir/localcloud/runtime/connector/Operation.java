package dev.weir.localcloud.runtime.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An operation of a connector that a flow asks for.
 *
 * @param connector the connector's name, such as {@code shared_office365}
 * @param id the operation, such as {@code SendEmailV2}
 * @param parameters as the definition has them; a name with slashes addresses a member of a nested value
 * @param context of the run: {@code tenantId, environment, ownerId, ownerName, flow, flowName, run}
 * @param trackingId the same for every attempt
 */
public record Operation(String connector, String id, JsonNode parameters, ObjectNode context, String trackingId) {

    /** The value of a parameter, wherever it stands; a missing node if it is not given. */
    public JsonNode parameter(String name) {
        JsonNode exact = parameters.get(name);
        if (exact != null) {
            return exact;
        }
        JsonNode at = nested();
        for (String part : name.split("/")) {
            at = at.path(part);
        }
        return at;
    }

    /** The text of a parameter, or an empty text. */
    public String text(String name) {
        JsonNode value = parameter(name);
        return value.isValueNode() && !value.isNull() ? value.asText() : value.isContainerNode() ? value.toString() : "";
    }

    /** The parameters with those whose names have slashes put into nested objects. */
    public ObjectNode nested() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        parameters.properties().forEach(entry -> {
            String[] parts = entry.getKey().split("/");
            ObjectNode at = root;
            for (int index = 0; index < parts.length - 1; index++) {
                at = at.get(parts[index]) instanceof ObjectNode inner ? inner : at.putObject(parts[index]);
            }
            at.set(parts[parts.length - 1], entry.getValue());
        });
        return root;
    }

    /** Addresses separated by semicolons, as mail and Teams operations take them. */
    public ArrayNode addresses(String name) {
        ArrayNode addresses = JsonNodeFactory.instance.arrayNode();
        for (String address : text(name).split(";")) {
            if (!address.isBlank()) {
                addresses.add(address.trim());
            }
        }
        return addresses;
    }
}
