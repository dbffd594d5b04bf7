package dev.weir.connector.definition;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Builds operations, parameters and the answers all operations share. */
final class Operations {

    private final Texts texts;

    Operations(Texts texts) {
        this.texts = texts;
    }

    /** An operation whose summary and description are the texts {@code key.summary} and {@code key.text}. */
    ObjectNode operation(String id, String key, Object... arguments) {
        return Json.object().put("operationId", id).put("summary", texts.summary(key + ".summary", arguments))
                .put("description", texts.get(key + ".text", arguments));
    }

    ObjectNode path(String name, String key, Object... arguments) {
        return parameter(name, "path", "string", key, arguments).put("required", true).put("x-ms-url-encoding", "single");
    }

    ObjectNode parameter(String name, String in, String type, String key, Object... arguments) {
        return Json.object().put("name", name).put("in", in).put("type", type)
                .put("x-ms-summary", Texts.titleCase(texts.get(key + ".title", arguments)))
                .put("description", texts.get(key + ".text", arguments));
    }

    ObjectNode body(ObjectNode schema) {
        ObjectNode body = Json.object().put("name", "body").put("in", "body").put("required", true);
        body.set("schema", schema);
        return body;
    }

    /** The parameters of an operation, in order. */
    void parameters(ObjectNode operation, ObjectNode... parameters) {
        ArrayNode list = operation.putArray("parameters");
        for (ObjectNode parameter : parameters) {
            list.add(parameter);
        }
    }

    /** The successful answer and the errors every operation may give, besides others such as 404. */
    void responses(ObjectNode operation, String code, ObjectNode success, String... errors) {
        ObjectNode responses = operation.putObject("responses");
        responses.set(code, success);
        for (String error : errors) {
            responses.set(error, Json.response(texts.get("status." + error)));
        }
        for (String error : new String[] { "401", "403", "429" }) {
            responses.set(error, Json.response(texts.get("status." + error)));
        }
    }
}
