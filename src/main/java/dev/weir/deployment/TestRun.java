package dev.weir.deployment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.microsoft.dataverse.CloudFlow;
import dev.weir.microsoft.flow.FlowClient;
import dev.weir.microsoft.flow.FlowRun;

/**
 * Lets a flow run once after it was written, to see that it works. Only where its template says so, by {@code testRun} in the
 * definition's metadata: a run may send mails. A run that began since the flow was written is not begun again.
 */
class TestRun {

    private static final String ALLOWED = "/metadata/testRun";
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final FlowClient flows;
    private final Ledger ledger;
    private final DeploymentConfig config;

    TestRun(FlowClient flows, Ledger ledger, DeploymentConfig config) {
        this.flows = flows;
        this.ledger = ledger;
        this.config = config;
    }

    StepOutcome of(Work work, CloudFlow flow) {
        JsonNode definition = work.order().wanted().definition();
        Optional<Instant> written = ledger.lastWritten(work.order());
        if (!definition.at(ALLOWED).asBoolean() || written.isEmpty()) {
            return StepOutcome.unchanged();
        }
        String token = work.acting().flowToken();
        String environment = work.order().environment();
        String name = work.site().name(flow);
        List<FlowRun> since = flows.runs(token, environment, name).stream()
                .filter(run -> run.started().filter(start -> !start.isBefore(written.get())).isPresent()).toList();
        if (since.isEmpty()) {
            flows.press(token, environment, name, definition.path("triggers").fieldNames().next());
            return new StepOutcome.Later(Cause.TEST_RUN_OPEN, PAUSE, "");
        }
        if (since.stream().anyMatch(FlowRun::succeeded)) {
            return StepOutcome.unchanged();
        }
        Optional<FlowRun> failed = since.stream().filter(run -> run.failed() || run.wasCancelled()).findFirst();
        if (failed.isPresent()) {
            return new StepOutcome.Stopped(Cause.TEST_RUN_FAILED, failed.get().name());
        }
        // A flow may wait for a person; that it runs was seen all the same.
        boolean patient = work.order().attempts() < config.attempts();
        return patient ? new StepOutcome.Later(Cause.TEST_RUN_OPEN, PAUSE, since.get(0).name())
                : new StepOutcome.Done(false, since.get(0).name());
    }
}
