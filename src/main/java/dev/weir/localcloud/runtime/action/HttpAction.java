package dev.weir.localcloud.runtime.action;

import java.net.URI;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.runtime.connector.Answer;
import dev.weir.localcloud.runtime.engine.ActionCall;
import dev.weir.localcloud.runtime.engine.Step;

/**
 * The HTTP action. A service that answers 202 with a Location is asked there until it is through; its last answer is the
 * outcome.
 */
final class HttpAction extends CallAction {

    private static final Duration DEFAULT_DELAY = Duration.ofSeconds(10);

    private final HttpCalls calls;

    HttpAction(HttpCalls calls) {
        this.calls = calls;
    }

    @Override
    Answer send(ActionCall call, JsonNode inputs) throws NoAnswerException {
        return calls.send(inputs);
    }

    @Override
    Step conclude(ActionCall call, JsonNode inputs, Answer answer) {
        String location = header(answer, "Location");
        if (answer.statusCode() != 202 || location.isEmpty() || call.node().hasOption("DisableAsyncPattern")) {
            return super.conclude(call, inputs, answer);
        }
        ObjectNode poll = JsonNodeFactory.instance.objectNode().put("method", "GET")
                .put("uri", URI.create(inputs.path("uri").asText()).resolve(location).toString());
        if (inputs.has("headers")) {
            poll.set("headers", inputs.get("headers"));
        }
        ObjectNode memory = JsonNodeFactory.instance.objectNode().put("repeated", -1);
        memory.set("inputs", poll);
        return new Step.Later(memory, call.now().plus(retryAfter(answer, DEFAULT_DELAY)), false);
    }

    private static String header(Answer answer, String name) {
        for (var header : answer.headers().properties()) {
            if (header.getKey().equalsIgnoreCase(name)) {
                return header.getValue().asText();
            }
        }
        return "";
    }
}
