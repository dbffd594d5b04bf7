package dev.weir.localcloud.runtime.engine;

import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a run starts from and never changes.
 *
 * @param name the run's name
 * @param definition the definition it runs, as it was then
 * @param parameters values of parameters, {@code {name: value}}; others take their default
 * @param trigger the record that {@code trigger()} gives
 * @param workflow the object that {@code workflow()} gives
 * @param context what stand-ins of connectors need: connection references, owner, environment
 * @param time when it started
 */
public record RunStart(String name, JsonNode definition, ObjectNode parameters, ObjectNode trigger, ObjectNode workflow,
        ObjectNode context, Instant time) {

    /**
     * The start of a run by its trigger.
     *
     * @param flow the flow's name, what people call it, and the environment it is in
     * @param triggerName the trigger that fired
     * @param outputs what it hands over
     */
    public static RunStart of(String name, FlowName flow, JsonNode definition, ObjectNode parameters, String triggerName,
            JsonNode outputs, ObjectNode context, Instant time) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ObjectNode trigger = json.objectNode().put("name", triggerName);
        trigger.set("outputs", outputs);
        trigger.put("startTime", time.toString()).put("endTime", time.toString())
                .put("trackingId", name.toLowerCase(Locale.ROOT)).put("clientTrackingId", name).put("originHistoryName", name)
                .put("status", "Succeeded");
        ObjectNode workflow = json.objectNode().put("id", "/workflows/" + flow.name()).put("name", flow.name())
                .put("type", "Microsoft.Logic/workflows").put("location", "local");
        workflow.putObject("tags").put("flowDisplayName", flow.displayName()).put("environmentName", flow.environment());
        workflow.putObject("run").put("id", "/workflows/" + flow.name() + "/runs/" + name).put("name", name)
                .put("type", "Microsoft.Logic/workflows/runs");
        return new RunStart(name, definition, parameters, trigger, workflow, context.put("run", name), time);
    }

    /** How a flow is called, for {@code workflow()}. */
    public record FlowName(String name, String displayName, String environment) {
    }
}
