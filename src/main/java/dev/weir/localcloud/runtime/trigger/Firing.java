package dev.weir.localcloud.runtime.trigger;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.flow.CloudFlow;
import dev.weir.localcloud.flow.FlowRun;
import dev.weir.localcloud.flow.FlowStarter;
import dev.weir.localcloud.runtime.service.RuntimeClock;
import dev.weir.workflow.evaluate.EvaluationException;
import dev.weir.workflow.evaluate.Evaluator;
import io.quarkus.logging.Log;

/** Turns what a trigger saw into runs: one for each element where it splits, none where its conditions do not hold. */
@ApplicationScoped
class Firing {

    private static final int MOST_ELEMENTS = 5_000;

    private final FlowStarter starter;
    private final RuntimeClock clock;
    private final Evaluator evaluator = new Evaluator();

    Firing(FlowStarter starter, RuntimeClock clock) {
        this.starter = starter;
        this.clock = clock;
    }

    /**
     * A trigger saw something.
     *
     * @param outputs {@code headers} and {@code body}
     * @return the runs that began
     */
    List<FlowRun> fire(CloudFlow flow, JsonNode outputs) {
        String name = flow.trigger().orElseThrow().getKey();
        JsonNode trigger = flow.trigger().orElseThrow().getValue();
        List<FlowRun> begun = new ArrayList<>();
        for (JsonNode one : elements(flow, trigger, outputs)) {
            if (isWanted(flow, trigger, name, one)) {
                begun.add(starter.fire(flow, name, one));
            }
        }
        return begun;
    }

    private List<JsonNode> elements(CloudFlow flow, JsonNode trigger, JsonNode outputs) {
        if (!trigger.path("splitOn").isTextual()) {
            return List.of(outputs);
        }
        JsonNode array;
        try {
            array = evaluator.evaluate(trigger.get("splitOn"), context(flow, record("", outputs)));
        } catch (EvaluationException unevaluable) {
            Log.warnf("Flow %s cannot split what its trigger saw: %s", flow.name(), unevaluable.getMessage());
            return List.of();
        }
        List<JsonNode> elements = new ArrayList<>();
        for (JsonNode element : array) {
            if (elements.size() < MOST_ELEMENTS) {
                ObjectNode one = JsonNodeFactory.instance.objectNode();
                one.set("headers", outputs.path("headers"));
                one.set("body", element);
                elements.add(one);
            }
        }
        return elements;
    }

    private boolean isWanted(CloudFlow flow, JsonNode trigger, String name, JsonNode outputs) {
        for (JsonNode condition : trigger.path("conditions")) {
            try {
                if (!evaluator.test(condition.path("expression"), context(flow, record(name, outputs)))) {
                    return false;
                }
            } catch (EvaluationException unevaluable) {
                Log.warnf("A condition of the trigger of flow %s cannot be evaluated: %s", flow.name(),
                        unevaluable.getMessage());
                return false;
            }
        }
        return true;
    }

    private static ObjectNode record(String name, JsonNode outputs) {
        ObjectNode record = JsonNodeFactory.instance.objectNode().put("name", name);
        record.set("outputs", outputs);
        return record;
    }

    TriggerContext context(CloudFlow flow, JsonNode event) {
        JsonNode connections = flow.connectionReferences().isMissingNode() ? JsonNodeFactory.instance.objectNode()
                : flow.connectionReferences();
        return new TriggerContext(flow.definition(), connections, event, clock.now());
    }

    /** The trigger's inputs with all expressions evaluated. */
    JsonNode inputs(CloudFlow flow, JsonNode trigger) {
        return evaluator.evaluate(trigger.path("inputs"), context(flow, null));
    }
}
