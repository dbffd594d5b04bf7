package dev.weir.localcloud.runtime.engine;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** The actions that make and change variables. */
public final class VariableActions {

    private VariableActions() {
    }

    /** By the type's name in lower case. */
    public static Map<String, ActionType> types() {
        Map<String, ActionType> types = new LinkedHashMap<>();
        types.put("initializevariable", VariableActions::initialize);
        types.put("setvariable", call -> set(call, (old, value) -> value));
        types.put("incrementvariable", call -> set(call, (old, value) -> add(call, old, value, 1)));
        types.put("decrementvariable", call -> set(call, (old, value) -> add(call, old, value, -1)));
        types.put("appendtostringvariable", call -> set(call, (old, value) -> appendText(call, old, value)));
        types.put("appendtoarrayvariable", call -> set(call, (old, value) -> appendElement(call, old, value)));
        return types;
    }

    private interface Change {
        JsonNode apply(JsonNode old, JsonNode value);
    }

    private static Step initialize(ActionCall call) {
        for (JsonNode variable : call.inputs().path("variables")) {
            call.variables().initialize(variable.path("name").asText(), variable.path("type").asText(), variable.path("value"));
        }
        return new Step.Done(Status.SUCCEEDED, "NotSpecified", null, null);
    }

    private static Step set(ActionCall call, Change change) {
        JsonNode inputs = call.inputs();
        String name = inputs.path("name").asText();
        String type = call.variables().type(name);
        JsonNode old = call.variables().value(name).orElseThrow();
        JsonNode changed = change.apply(old, inputs.path("value"));
        call.variables().set(name, changed);
        ObjectNode outputs = JsonNodeFactory.instance.objectNode();
        outputs.putObject("body").put("name", name).put("type", type).set("value", changed);
        return new Step.Done(Status.SUCCEEDED, "NotSpecified", outputs, null);
    }

    private static JsonNode add(ActionCall call, JsonNode old, JsonNode value, int sign) {
        JsonNode amount = value.isMissingNode() ? LongNode.valueOf(1) : value;
        JsonNode start = old.isNull() ? LongNode.valueOf(0) : old;
        if (!start.isNumber() || !amount.isNumber()) {
            throw misuse(call, "can only be incremented or decremented by a number");
        }
        if (start.isIntegralNumber() && amount.isIntegralNumber()) {
            return LongNode.valueOf(exact(call, start.longValue(), sign, amount.longValue()));
        }
        return DoubleNode.valueOf(start.doubleValue() + sign * amount.doubleValue());
    }

    private static long exact(ActionCall call, long start, int sign, long amount) {
        try {
            return Math.addExact(start, Math.multiplyExact(sign, amount));
        } catch (ArithmeticException tooLarge) {
            throw misuse(call, "would leave the range of integers");
        }
    }

    private static JsonNode appendText(ActionCall call, JsonNode old, JsonNode value) {
        return TextNode.valueOf(call.evaluator().text(old) + call.evaluator().text(value));
    }

    private static JsonNode appendElement(ActionCall call, JsonNode old, JsonNode value) {
        if (!old.isArray()) {
            throw misuse(call, "is not an array");
        }
        ArrayNode longer = JsonNodeFactory.instance.arrayNode().addAll((ArrayNode) old);
        return longer.add(value);
    }

    private static VariableException misuse(ActionCall call, String what) {
        return new VariableException("BadRequest", "The variable of action '" + call.node().name() + "' " + what + ".");
    }
}
