package dev.weir.localcloud.runtime.trigger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.workflow.evaluate.Evaluator;

/** What a definition's trigger makes of something it sees: its splitting, its conditions and its inputs. */
public final class TriggerEvents {

    /** Of a plan with the low performance profile, and of a trigger that limits how many runs there are at once. */
    private static final int MOST_ELEMENTS = 5_000;
    private static final int MOST_CONCURRENT_ELEMENTS = 100;

    private final JsonNode definition;
    private final ObjectNode parameters;
    private final Clock clock;
    private final Evaluator evaluator = new Evaluator();
    private final String name;
    private final JsonNode trigger;

    /** @param parameters values of parameters, {@code $connections} among them; others take their default */
    public TriggerEvents(JsonNode definition, ObjectNode parameters, Clock clock) {
        this.definition = definition;
        this.parameters = parameters;
        this.clock = clock;
        var triggers = definition.path("triggers").properties().iterator();
        var first = triggers.hasNext() ? triggers.next() : null;
        this.name = first == null ? "manual" : first.getKey();
        this.trigger = first == null ? JsonNodeFactory.instance.objectNode() : first.getValue();
    }

    /**
     * The outputs with which runs start: one for each element where the trigger splits, none where a condition does not hold.
     *
     * @throws dev.weir.workflow.evaluate.EvaluationException if a condition or the splitting cannot be evaluated
     */
    public List<JsonNode> of(JsonNode outputs) {
        return elements(outputs).stream().filter(this::isWanted).toList();
    }

    /** One event for each element where the trigger splits, up to what the service takes; the event itself where not. */
    List<JsonNode> elements(JsonNode outputs) {
        if (!trigger.path("splitOn").isTextual()) {
            return List.of(outputs);
        }
        int most = trigger.at("/runtimeConfiguration/concurrency").has("runs") ? MOST_CONCURRENT_ELEMENTS : MOST_ELEMENTS;
        List<JsonNode> elements = new ArrayList<>();
        for (JsonNode element : evaluator.evaluate(trigger.get("splitOn"), context("", outputs))) {
            if (elements.size() == most) {
                break;
            }
            ObjectNode one = JsonNodeFactory.instance.objectNode();
            if (outputs.has("headers")) {
                one.set("headers", outputs.get("headers"));
            }
            one.set("body", element);
            elements.add(one);
        }
        return elements;
    }

    /** Whether all conditions of the trigger hold for an event. */
    boolean isWanted(JsonNode outputs) {
        for (JsonNode condition : trigger.path("conditions")) {
            if (!evaluator.test(condition.path("expression"), context(name, outputs))) {
                return false;
            }
        }
        return true;
    }

    /** A part of the trigger with all expressions evaluated. */
    JsonNode evaluated(JsonNode part, String callbackUrl) {
        return evaluator.evaluate(part, new TriggerContext(definition, parameters, null, callbackUrl, clock));
    }

    private TriggerContext context(String trigger, JsonNode outputs) {
        ObjectNode record = JsonNodeFactory.instance.objectNode().put("name", trigger);
        record.set("outputs", outputs);
        return new TriggerContext(definition, parameters, record, null, clock);
    }
}
