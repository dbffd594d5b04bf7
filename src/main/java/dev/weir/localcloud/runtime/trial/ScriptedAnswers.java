package dev.weir.localcloud.runtime.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.runtime.action.HttpCalls;
import dev.weir.localcloud.runtime.action.NoAnswerException;
import dev.weir.localcloud.runtime.connector.Answer;
import dev.weir.localcloud.runtime.connector.Connector;
import dev.weir.localcloud.runtime.connector.Connectors;
import dev.weir.localcloud.runtime.connector.Operation;

/**
 * Answers of services, written down: {@code {"connector": {"operation": answer or [answers]}}}. An answer is
 * {@code {status?, headers?, body?}}; of several, each call takes the next and the last one stays. Operations of kind
 * {@code method path} and addresses of the HTTP action are found below {@code http}. What is not written down goes to
 * {@code otherwise}.
 */
public final class ScriptedAnswers implements Connectors, HttpCalls {

    private final JsonNode script;
    private final Connectors otherwise;
    private final Map<String, Integer> used = new HashMap<>();
    private final List<Call> calls = new ArrayList<>();
    private final Map<String, JsonNode> callbacks = new HashMap<>();

    /**
     * A call that was made.
     *
     * @param input its parameters, nested; for HTTP the inputs
     */
    public record Call(String connector, String operation, JsonNode input) {
    }

    public ScriptedAnswers(JsonNode script, Connectors otherwise) {
        this.script = script;
        this.otherwise = otherwise;
    }

    /** Every call, in order. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** What was answered to those who wait for a call back, by address; each is taken once. */
    Map<String, JsonNode> takeCallbacks() {
        Map<String, JsonNode> taken = Map.copyOf(callbacks);
        callbacks.clear();
        return taken;
    }

    @Override
    public Connector named(String connector) {
        return new Connector() {

            @Override
            public Answer call(Operation operation) {
                calls.add(new Call(connector, operation.id(), operation.nested()));
                JsonNode answer = next(connector, operation.id());
                return answer == null ? otherwise.named(connector).call(operation) : answer(answer);
            }

            @Override
            public Answer subscribe(Operation operation, String callbackUrl) {
                calls.add(new Call(connector, operation.id(), operation.nested()));
                JsonNode answer = next(connector, operation.id());
                if (answer == null) {
                    return otherwise.named(connector).subscribe(operation, callbackUrl);
                }
                Answer given = answer(answer);
                if (!given.isFailure() && !answer.path("never").asBoolean()) {
                    callbacks.put(callbackUrl, given.body());
                }
                return given;
            }
        };
    }

    @Override
    public Answer send(JsonNode inputs) throws NoAnswerException {
        String address = inputs.path("uri").asText();
        calls.add(new Call("http", inputs.path("method").asText() + " " + address, inputs));
        JsonNode answer = next("http", address);
        if (answer == null) {
            throw new NoAnswerException("UnresolvableHostName",
                    "The provided host name '" + address + "' could not be resolved.");
        }
        return answer(answer);
    }

    private JsonNode next(String connector, String operation) {
        JsonNode answers = member(member(script, connector), operation);
        if (answers == null || !answers.isArray()) {
            return answers;
        }
        int index = used.merge(connector + " " + operation, 1, Integer::sum) - 1;
        return answers.isEmpty() ? null : answers.get(Math.min(index, answers.size() - 1));
    }

    private static JsonNode member(JsonNode object, String name) {
        if (object == null) {
            return null;
        }
        for (var entry : object.properties()) {
            if (entry.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                return entry.getValue();
            }
        }
        return null;
    }

    private static Answer answer(JsonNode written) {
        ObjectNode headers = written.path("headers").isObject() ? (ObjectNode) written.get("headers")
                : JsonNodeFactory.instance.objectNode().put("Content-Type", "application/json");
        return new Answer(written.path("status").asInt(200), headers,
                written.has("body") ? written.get("body") : JsonNodeFactory.instance.objectNode());
    }
}
