package dev.weir.localcloud.flow;

import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Runs flows. The service asks it whenever somebody starts one; the flow runtime does it. */
public interface FlowRunner {

    /**
     * Starts a flow whose trigger fired.
     *
     * @param flow a flow that is on
     * @param trigger name of its trigger
     * @param outputs what the trigger hands to the flow: {@code headers} and {@code body}
     * @return the run, already among the {@link FlowRuns}
     */
    FlowRun start(CloudFlow flow, String trigger, JsonNode outputs);

    /** Whether the flow answers those who call its trigger. */
    boolean answers(CloudFlow flow);

    /**
     * Starts a flow for somebody who waits for its answer.
     *
     * @return {@code statusCode, headers, body?}; empty when the run gave none in time
     */
    Optional<ObjectNode> call(CloudFlow flow, String trigger, JsonNode outputs, Duration patience);

    /** Stops a run that has not ended; a run that has is left as it is. */
    void cancel(CloudFlow flow, FlowRun run);
}
