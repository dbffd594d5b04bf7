package dev.weir.localcloud.runtime.action;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.runtime.engine.ActionCall;
import dev.weir.localcloud.runtime.engine.ActionType;
import dev.weir.localcloud.runtime.engine.Failure;
import dev.weir.localcloud.runtime.engine.Status;
import dev.weir.localcloud.runtime.engine.Step;

/** Wait (delay) and Terminate. */
final class ControlActions {

    private ControlActions() {
    }

    static final ActionType WAIT = new ActionType() {

        @Override
        public Step start(ActionCall call) {
            JsonNode inputs = call.inputs();
            try {
                return new Step.Later(JsonNodeFactory.instance.objectNode(), until(call, inputs), false);
            } catch (DateTimeParseException | IllegalArgumentException unreadable) {
                return Step.failed("BadRequest", new Failure("InvalidTemplate",
                        "The delay of action '" + call.node().name() + "' is not valid: " + unreadable.getMessage()));
            }
        }

        @Override
        public Step resume(ActionCall call, Step.Later waited, JsonNode signal) {
            return new Step.Done(Status.SUCCEEDED, "OK", null, null);
        }
    };

    static final ActionType TERMINATE = call -> {
        JsonNode inputs = call.inputs();
        Status status = Status.of(inputs.path("runStatus").asText()).filter(Status::isFinal).orElse(Status.FAILED);
        JsonNode error = inputs.path("runError");
        Failure failure = status == Status.FAILED
                ? new Failure(error.path("code").asText("Terminated"), error.path("message").asText("The run was terminated."))
                : null;
        return new Step.Terminate(status, failure);
    };

    private static Instant until(ActionCall call, JsonNode inputs) {
        if (inputs.has("until")) {
            return OffsetDateTime.parse(inputs.path("until").path("timestamp").asText()).toInstant();
        }
        JsonNode interval = inputs.path("interval");
        long count = interval.path("count").asLong();
        OffsetDateTime now = call.now().atOffset(ZoneOffset.UTC);
        return switch (interval.path("unit").asText().toLowerCase(Locale.ROOT)) {
            case "second" -> now.plusSeconds(count).toInstant();
            case "minute" -> now.plusMinutes(count).toInstant();
            case "hour" -> now.plusHours(count).toInstant();
            case "day" -> now.plus(Duration.ofDays(count)).toInstant();
            case "week" -> now.plusWeeks(count).toInstant();
            case "month" -> now.plusMonths(count).toInstant();
            default -> throw new IllegalArgumentException("unknown unit '" + interval.path("unit").asText() + "'");
        };
    }

    /** Response: answers the caller of the request trigger, once. */
    static final ActionType RESPONSE = call -> {
        ObjectNode inputs = (ObjectNode) call.inputs();
        if (call.run().response().isPresent()) {
            return Step.failed("BadRequest", new Failure("ActionResponseAlreadyDefined", "The action '" + call.node().name()
                    + "' cannot answer: the response was already sent."));
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("statusCode", inputs.path("statusCode").asInt(200));
        answer.set("headers",
                inputs.path("headers").isObject() ? inputs.get("headers") : JsonNodeFactory.instance.objectNode());
        if (inputs.has("body")) {
            answer.set("body", inputs.get("body"));
        }
        if (!call.run().origin().context().path("callerWaits").asBoolean()) {
            return new Step.Done(Status.SKIPPED, "ActionResponseSkipped", null, new Failure("ActionResponseSkipped",
                    "The execution of template action '" + call.node().name()
                            + "' is skipped: the client application is not waiting for a response from service."));
        }
        call.respond(answer);
        return Step.ok(answer);
    };
}
