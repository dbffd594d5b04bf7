package dev.weir.localcloud.flow;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.arc.DefaultBean;

/** Keeps a record of each run and says that nothing was executed; for a local cloud without a flow runtime. */
@DefaultBean
@ApplicationScoped
class RecordingRunner implements FlowRunner {

    static final String CODE = "RecordedNotExecuted";

    private final FlowRuns runs;

    RecordingRunner(FlowRuns runs) {
        this.runs = runs;
    }

    @Override
    public FlowRun start(CloudFlow flow, String trigger, JsonNode outputs) {
        FlowRun run = runs.open(flow, trigger, outputs);
        return runs.close(flow.name(), run.name(), "Skipped", CODE,
                "The run was recorded. This local cloud has no flow runtime, so no action was executed.").orElse(run);
    }

    @Override
    public void cancel(CloudFlow flow, FlowRun run) {
        if (!run.hasEnded()) {
            runs.close(flow.name(), run.name(), "Cancelled", null, null);
        }
    }
}
