package dev.weir.localcloud.runtime.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a service answered.
 *
 * @param body null when it has none
 */
public record Answer(int statusCode, ObjectNode headers, JsonNode body) {

    public static Answer ok(JsonNode body) {
        return new Answer(200, json(), body);
    }

    public static Answer of(int statusCode, JsonNode body) {
        return new Answer(statusCode, json(), body);
    }

    /** An error in the shape that most of Microsoft's connectors use. */
    public static Answer error(int statusCode, String code, String message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("error").put("code", code).put("message", message);
        return of(statusCode, body);
    }

    private static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode().put("Content-Type", "application/json");
    }

    /** The outputs of the action that got this answer. */
    public ObjectNode outputs() {
        ObjectNode outputs = JsonNodeFactory.instance.objectNode().put("statusCode", statusCode);
        outputs.set("headers", headers);
        if (body != null) {
            outputs.set("body", body);
        }
        return outputs;
    }

    public boolean isFailure() {
        return statusCode >= 400;
    }

    /** Whether asking again may help. */
    public boolean isWorthRepeating() {
        return statusCode == 408 || statusCode == 429 || statusCode >= 500;
    }
}
