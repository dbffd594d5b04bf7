package dev.weir.localcloud.runtime.action;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import dev.weir.localcloud.runtime.engine.ActionCall;
import dev.weir.localcloud.runtime.engine.ActionType;
import dev.weir.localcloud.runtime.engine.Failure;
import dev.weir.localcloud.runtime.engine.Step;
import dev.weir.workflow.evaluate.EvaluationContext;
import dev.weir.workflow.evaluate.ValueKind;

/** Compose, Query (filter array), Select and Join. */
final class DataOperations {

    private DataOperations() {
    }

    static Map<String, ActionType> types() {
        return Map.of("compose", call -> Step.ok(call.inputs()), "query", DataOperations::query, "select",
                DataOperations::select,
                "join", DataOperations::join);
    }

    private static Step query(ActionCall call) {
        JsonNode from = from(call);
        if (!from.isArray()) {
            return notAnArray(call, "query", from);
        }
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        JsonNode where = call.node().inputs().path("where");
        for (JsonNode item : from) {
            if (call.evaluator().test(where, call.context().withItem(item))) {
                kept.add(item);
            }
        }
        return body(kept);
    }

    private static Step select(ActionCall call) {
        JsonNode from = from(call);
        if (!from.isArray()) {
            return notAnArray(call, "select", from);
        }
        ArrayNode made = JsonNodeFactory.instance.arrayNode();
        JsonNode select = call.node().inputs().path("select");
        for (JsonNode item : from) {
            EvaluationContext inside = call.context().withItem(item);
            made.add(call.evaluator().evaluate(select, inside));
        }
        return body(made);
    }

    private static Step join(ActionCall call) {
        JsonNode inputs = call.inputs();
        if (!inputs.path("from").isArray()) {
            return notAnArray(call, "join", inputs.path("from"));
        }
        String separator = call.evaluator().text(inputs.path("joinWith"));
        StringBuilder text = new StringBuilder();
        for (JsonNode item : inputs.path("from")) {
            text.append(text.isEmpty() && item == inputs.path("from").get(0) ? "" : separator)
                    .append(call.evaluator().text(item));
        }
        return body(TextNode.valueOf(text.toString()));
    }

    /** The array worked on; only it is kept for the history, since the rest is evaluated for each element. */
    static JsonNode from(ActionCall call) {
        JsonNode from = call.evaluate(call.node().inputs().path("from"));
        call.remember(JsonNodeFactory.instance.objectNode().set("from", from));
        return from;
    }

    static Step body(JsonNode body) {
        ObjectNode outputs = JsonNodeFactory.instance.objectNode();
        outputs.set("body", body);
        return Step.ok(outputs);
    }

    static Step notAnArray(ActionCall call, String operation, JsonNode from) {
        return Step.failed("BadRequest", new Failure("BadRequest", "The 'from' property value in the '" + operation
                + "' action inputs is of type '" + ValueKind.of(from) + "'. The value must be an array."));
    }
}
