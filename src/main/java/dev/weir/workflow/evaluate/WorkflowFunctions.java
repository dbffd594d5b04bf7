package dev.weir.workflow.evaluate;

import java.util.Optional;
import java.util.OptionalLong;

import com.fasterxml.jackson.databind.JsonNode;

/** Functions that read from the run. */
final class WorkflowFunctions {

    private WorkflowFunctions() {
    }

    static void register(FunctionTable.Group group) {
        group.add("parameters", 1, call -> named(call, "workflow parameter", call.context().parameter(name(call))))
                .add("variables", 1, call -> named(call, "variable", call.context().variable(name(call))))
                .add("actions", 1, WorkflowFunctions::action)
                .add("outputs", 1, WorkflowFunctions::outputs)
                .add("actionOutputs", 1, WorkflowFunctions::outputs)
                .add("body", 1, call -> member(outputs(call), "body"))
                .add("actionBody", 1, call -> member(outputs(call), "body"))
                .add("result", 1, call -> named(call, "action", call.context().result(name(call))))
                .add("action", 0, call -> call.context().currentAction().orElseThrow(call::notHere))
                .add("items", 1, call -> named(call, "foreach action", call.context().items(name(call))))
                .add("iterationIndexes", 1, WorkflowFunctions::iterationIndex)
                .add("trigger", 0, WorkflowFunctions::trigger)
                .add("triggerOutputs", 0, WorkflowFunctions::triggerOutputs)
                .add("triggerBody", 0, call -> member(triggerOutputs(call), "body"))
                .add("workflow", 0, call -> call.context().workflow().orElseThrow(call::notHere))
                .add("listCallbackUrl", 0, call -> Values.of(call.context().callbackUrl().orElseThrow(call::notHere)))
                .add("appsetting", 1, call -> {
                    throw call.notHere();
                });
    }

    private static String name(Call call) {
        return call.require(0, call.value(0).isTextual(), "a string").textValue();
    }

    private static JsonNode named(Call call, String what, Optional<JsonNode> found) {
        return found.orElseThrow(() -> unknown(call, what));
    }

    private static EvaluationException unknown(Call call, String what) {
        return new EvaluationException("The template language function '" + call.name() + "' cannot find the " + what + " '"
                + name(call) + "': it is not defined or not available at this location.");
    }

    private static JsonNode action(Call call) {
        return named(call, "action", call.context().action(name(call)));
    }

    /** Outputs of an action; null when it has none, as after being skipped. */
    static JsonNode outputs(Call call) {
        return member(action(call), "outputs");
    }

    static JsonNode trigger(Call call) {
        return call.context().trigger().orElseThrow(call::notHere);
    }

    static JsonNode triggerOutputs(Call call) {
        return member(trigger(call), "outputs");
    }

    static JsonNode member(JsonNode object, String name) {
        JsonNode member = object.isObject() ? object.get(name) : null;
        return member == null ? Values.NULL : member;
    }

    private static JsonNode iterationIndex(Call call) {
        OptionalLong index = call.context().iterationIndex(name(call));
        return Values.of(index.orElseThrow(() -> unknown(call, "loop")));
    }
}
