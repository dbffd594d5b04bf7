package dev.weir.localcloud.runtime.trial;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.workflow.evaluate.Evaluator;
import dev.weir.workflow.evaluate.SetupContext;

/** What a definition's trigger makes of something it sees: its conditions and its splitting, without a server. */
public final class TrialTrigger {

    private final JsonNode definition;
    private final ObjectNode parameters;
    private final Clock clock;
    private final Evaluator evaluator = new Evaluator();

    public TrialTrigger(JsonNode definition, ObjectNode parameters, Clock clock) {
        this.definition = definition;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * The outputs with which runs start: one for each element where the trigger splits, none where a condition does not hold.
     *
     * @throws dev.weir.workflow.evaluate.EvaluationException if a condition or the splitting cannot be evaluated
     */
    public List<JsonNode> events(JsonNode outputs) {
        JsonNode trigger = definition.path("triggers").elements().hasNext() ? definition.path("triggers").elements().next()
                : JsonNodeFactory.instance.objectNode();
        List<JsonNode> events = new ArrayList<>();
        for (JsonNode event : split(trigger, outputs)) {
            boolean wanted = true;
            for (JsonNode condition : trigger.path("conditions")) {
                wanted &= evaluator.test(condition.path("expression"), context(event));
            }
            if (wanted) {
                events.add(event);
            }
        }
        return events;
    }

    private List<JsonNode> split(JsonNode trigger, JsonNode outputs) {
        if (!trigger.path("splitOn").isTextual()) {
            return List.of(outputs);
        }
        List<JsonNode> elements = new ArrayList<>();
        for (JsonNode element : evaluator.evaluate(trigger.get("splitOn"), context(outputs))) {
            ObjectNode one = JsonNodeFactory.instance.objectNode();
            one.set("headers", outputs.path("headers"));
            one.set("body", element);
            elements.add(one);
        }
        return elements;
    }

    private SetupContext context(JsonNode outputs) {
        ObjectNode setup = JsonNodeFactory.instance.objectNode();
        ObjectNode values = setup.putObject("parameters");
        definition.path("parameters").properties()
                .forEach(declared -> values.set(declared.getKey(), declared.getValue().path("defaultValue")));
        values.setAll(parameters);
        setup.set("triggerOutputs", outputs);
        return new SetupContext(setup, clock);
    }
}
