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
import io.quarkus.logging.Log;

/** Starts runs for what a trigger saw: one for each element where it splits, none where its conditions do not hold. */
@ApplicationScoped
class Firing {

    private final FlowStarter starter;
    private final RuntimeClock clock;

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
        TriggerEvents events = events(flow);
        List<FlowRun> begun = new ArrayList<>();
        for (JsonNode event : elements(flow, events, outputs)) {
            if (isWanted(flow, events, event)) {
                begun.add(starter.fire(flow, name, event));
            }
        }
        return begun;
    }

    private static List<JsonNode> elements(CloudFlow flow, TriggerEvents events, JsonNode outputs) {
        try {
            return events.elements(outputs);
        } catch (EvaluationException unevaluable) {
            Log.warnf("Flow %s cannot split what its trigger saw: %s", flow.name(), unevaluable.getMessage());
            return List.of();
        }
    }

    private static boolean isWanted(CloudFlow flow, TriggerEvents events, JsonNode event) {
        try {
            return events.isWanted(event);
        } catch (EvaluationException unevaluable) {
            Log.warnf("A condition of the trigger of flow %s cannot be evaluated: %s", flow.name(), unevaluable.getMessage());
            return false;
        }
    }

    /** A part of the trigger with all expressions evaluated. */
    JsonNode evaluated(CloudFlow flow, JsonNode part, String callbackUrl) {
        return events(flow).evaluated(part, callbackUrl);
    }

    private TriggerEvents events(CloudFlow flow) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        parameters.set("$connections", flow.connectionReferences().isMissingNode() ? JsonNodeFactory.instance.objectNode()
                : flow.connectionReferences());
        return new TriggerEvents(flow.definition(), parameters, clock.asClock());
    }
}
