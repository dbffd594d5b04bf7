package dev.weir.localcloud.runtime.action;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.runtime.connector.Answer;
import dev.weir.localcloud.runtime.engine.ActionCall;
import dev.weir.localcloud.runtime.engine.ActionType;
import dev.weir.localcloud.runtime.engine.Failure;
import dev.weir.localcloud.runtime.engine.Status;
import dev.weir.localcloud.runtime.engine.Step;

/** What calls of connectors and of addresses have in common: repeating what failed, and turning answers into outcomes. */
abstract class CallAction implements ActionType {

    private final RandomGenerator random = RandomGenerator.getDefault();

    /**
     * Makes the call.
     *
     * @param inputs the evaluated inputs
     */
    abstract Answer send(ActionCall call, JsonNode inputs) throws NoAnswerException;

    @Override
    public Step start(ActionCall call) {
        return attempt(call, call.inputs(), 0);
    }

    @Override
    public Step resume(ActionCall call, Step.Later waited, JsonNode signal) {
        return attempt(call, waited.memory().get("inputs"), waited.memory().path("repeated").asInt() + 1);
    }

    @Override
    public boolean isExternal() {
        return true;
    }

    private Step attempt(ActionCall call, JsonNode inputs, int repeated) {
        RetryPolicy policy = RetryPolicy.of(inputs.path("retryPolicy"));
        Instant began = call.now();
        Answer answer;
        try {
            answer = send(call, inputs);
        } catch (NoAnswerException none) {
            Failure failure = new Failure(none.code(), none.getMessage());
            return repeated < policy.count() ? later(call, inputs, repeated, policy.delay(repeated, random), began, failure)
                    : new Step.Done(Status.FAILED, none.code(), null, failure);
        }
        if (answer.isWorthRepeating() && repeated < policy.count()) {
            Duration delay = retryAfter(answer, policy.delay(repeated, random));
            return later(call, inputs, repeated, delay, began,
                    new Failure(HttpStatusNames.of(answer.statusCode()), "The service answered " + answer.statusCode() + "."));
        }
        return conclude(call, inputs, answer);
    }

    /** What an answer means that is not to be repeated. */
    Step conclude(ActionCall call, JsonNode inputs, Answer answer) {
        Status status = answer.isFailure() ? Status.FAILED : Status.SUCCEEDED;
        return new Step.Done(status, HttpStatusNames.of(answer.statusCode()), answer.outputs(), null);
    }

    private static Step later(ActionCall call, JsonNode inputs, int repeated, Duration delay, Instant began, Failure failure) {
        ObjectNode attempt = JsonNodeFactory.instance.objectNode().put("startTime", began.toString())
                .put("endTime", call.now().toString()).put("code", failure.code());
        attempt.set("error", failure.json());
        call.retried(attempt);
        ObjectNode memory = JsonNodeFactory.instance.objectNode().put("repeated", repeated);
        memory.set("inputs", inputs);
        return new Step.Later(memory, call.now().plus(delay), false);
    }

    /** The delay that the service asks for in seconds, or another where it asks for none. */
    static Duration retryAfter(Answer answer, Duration otherwise) {
        for (var header : answer.headers().properties()) {
            if (header.getKey().equalsIgnoreCase("Retry-After") && header.getValue().asText().matches("\\d{1,6}")) {
                return Duration.ofSeconds(Math.min(86_400, Long.parseLong(header.getValue().asText())));
            }
        }
        return otherwise;
    }
}
