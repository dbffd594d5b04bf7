package dev.weir.localcloud.flow;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Starts flows for those who may: checks that the flow is on and that its trigger gets the inputs it asks for. */
@ApplicationScoped
public class FlowStarter {

    /** How long Microsoft's cloud keeps a caller on the line. */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(120);

    private final FlowRunner runner;

    FlowStarter(FlowRunner runner) {
        this.runner = runner;
    }

    /**
     * A person presses the button of an instant flow.
     *
     * @param inputs what the trigger asks for, by name
     */
    FlowRun press(FlowCaller caller, CloudFlow flow, String trigger, JsonNode inputs) {
        return fire(flow, trigger, pressed(caller, flow, trigger, inputs));
    }

    /** An app starts a flow, and waits for its answer. */
    Optional<ObjectNode> ask(FlowCaller caller, CloudFlow flow, String trigger, JsonNode inputs) {
        return call(flow, trigger, pressed(caller, flow, trigger, inputs));
    }

    private static ObjectNode pressed(FlowCaller caller, CloudFlow flow, String trigger, JsonNode inputs) {
        JsonNode kind = trigger(flow, trigger).getValue();
        if (!CloudFlow.isButton(kind)) {
            throw FlowFault.badRequest("TriggerNotRunnable",
                    "The trigger '" + trigger + "' is not started by a person. It fires by itself.");
        }
        TriggerInputs.check(kind, inputs);
        ObjectNode outputs = JsonNodeFactory.instance.objectNode();
        outputs.set("headers", PressHeaders.of(caller, flow));
        outputs.set("body", inputs);
        return outputs;
    }

    /**
     * A trigger of a flow fires.
     *
     * @param outputs {@code headers} and {@code body} of what happened
     */
    public FlowRun fire(CloudFlow flow, String trigger, JsonNode outputs) {
        checkOn(flow, trigger);
        return runner.start(flow, trigger, outputs);
    }

    /** A trigger of a flow fires for somebody who waits for the flow's answer. */
    Optional<ObjectNode> call(CloudFlow flow, String trigger, JsonNode outputs) {
        checkOn(flow, trigger);
        return runner.call(flow, trigger, outputs, LONGEST_CALL);
    }

    boolean answers(CloudFlow flow) {
        return runner.answers(flow);
    }

    private static void checkOn(CloudFlow flow, String trigger) {
        if (!flow.isOn()) {
            throw FlowFault.badRequest("WorkflowTriggerIsNotEnabled", "Could not execute workflow '" + flow.name()
                    + "' trigger '" + trigger + "' with state 'Disabled'.");
        }
    }

    static Map.Entry<String, JsonNode> trigger(CloudFlow flow, String name) {
        return flow.trigger().filter(trigger -> trigger.getKey().equals(name))
                .orElseThrow(() -> new FlowFault(404, "AzureResourceManagerRequestFailed",
                        "Request to Azure Resource Manager failed with error: '{\"error\":{\"code\":\"ResourceNotFound\","
                                + "\"message\":\"The workflow trigger '" + name + "' could not be found.\"}}'."));
    }
}
