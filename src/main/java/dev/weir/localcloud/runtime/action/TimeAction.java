package dev.weir.localcloud.runtime.action;

import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.localcloud.runtime.engine.ActionCall;
import dev.weir.localcloud.runtime.engine.ActionType;
import dev.weir.localcloud.runtime.engine.Failure;
import dev.weir.localcloud.runtime.engine.Step;
import dev.weir.workflow.evaluate.SetupContext;

/** The date and time operations, type {@code Expression}; each is a function of the language under another name. */
final class TimeAction implements ActionType {

    @Override
    public Step start(ActionCall call) {
        JsonNode inputs = call.inputs();
        String expression = switch (call.node().json().path("kind").asText().toLowerCase(Locale.ROOT)) {
            case "currenttime" -> "@utcNow()";
            case "addtotime" -> "@addToTime(parameters('baseTime'),parameters('interval'),parameters('timeUnit'))";
            case "subtractfromtime" ->
                "@subtractFromTime(parameters('baseTime'),parameters('interval'),parameters('timeUnit'))";
            case "getfuturetime" -> "@getFutureTime(parameters('interval'),parameters('timeUnit'))";
            case "getpasttime" -> "@getPastTime(parameters('interval'),parameters('timeUnit'))";
            case "converttimezone" -> inputs.has("formatString")
                    ? "@convertTimeZone(parameters('baseTime'),parameters('sourceTimeZone'),parameters('destinationTimeZone'),parameters('formatString'))"
                    : "@convertTimeZone(parameters('baseTime'),parameters('sourceTimeZone'),parameters('destinationTimeZone'))";
            default -> null;
        };
        if (expression == null) {
            return Step.failed("BadRequest",
                    new Failure("InvalidTemplate", "The action '" + call.node().name() + "' has an unknown kind."));
        }
        var setup = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        setup.set("parameters", inputs);
        return DataOperations.body(call.evaluator().evaluate(expression, new SetupContext(setup, call.clock())));
    }
}
