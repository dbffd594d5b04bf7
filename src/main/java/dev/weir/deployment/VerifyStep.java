package dev.weir.deployment;

import java.util.Optional;

import dev.weir.microsoft.dataverse.CloudFlow;
import dev.weir.microsoft.flow.FlowClient;
import dev.weir.microsoft.flow.FlowException;

/**
 * Reads the flow once more and believes only what it sees: that it is on or off, that the Flow service listens to the trigger
 * of one that is on, and where the template allows it, that it runs.
 */
class VerifyStep implements Step {

    private final FlowClient flows;
    private final TestRun testRun;
    private final Ledger ledger;
    private final DeploymentConfig config;

    VerifyStep(FlowClient flows, TestRun testRun, Ledger ledger, DeploymentConfig config) {
        this.flows = flows;
        this.testRun = testRun;
        this.ledger = ledger;
        this.config = config;
    }

    @Override
    public StepName name() {
        return StepName.VERIFY;
    }

    @Override
    public StepOutcome take(Work work) {
        Optional<CloudFlow> flow = work.site().flow();
        if (flow.isEmpty()) {
            return new StepOutcome.Stopped(Cause.REMOVED_BY_CUSTOMER, "");
        }
        ledger.named(work.order(), work.site().name(flow.get()));
        boolean on = work.order().goal() == Goal.ON;
        if (flow.get().isOn() != on) {
            return new StepOutcome.Stopped(Cause.NOT_SUBSCRIBED, flow.get().state().name());
        }
        return on ? working(work, flow.get()) : StepOutcome.unchanged();
    }

    /** The Flow service may need a moment until it listens. */
    private StepOutcome working(Work work, CloudFlow flow) {
        try {
            boolean listens = flows.isListening(work.acting().flowToken(), work.order().environment(),
                    work.site().name(flow));
            return listens ? testRun.of(work, flow)
                    : new StepOutcome.Later(Cause.NOT_SUBSCRIBED, config.pause(), flow.name());
        } catch (FlowException refused) {
            if (refused.isNotVisible()) {
                return new StepOutcome.Later(Cause.NOT_SUBSCRIBED, config.pause(), refused.getMessage());
            }
            throw refused;
        }
    }
}
