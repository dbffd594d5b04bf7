package dev.weir.deployment;

import java.util.Optional;

import dev.weir.microsoft.dataverse.CloudFlow;

/** Reads the flow once more and believes only what it sees. */
class VerifyStep implements Step {

    @Override
    public StepName name() {
        return StepName.VERIFY;
    }

    @Override
    public StepOutcome take(Work work) {
        Optional<CloudFlow> flow = work.organization().flow(work.order().flowId());
        if (flow.isEmpty()) {
            return new StepOutcome.Stopped(Cause.REMOVED_BY_CUSTOMER, "");
        }
        boolean asWanted = flow.get().isOn() == (work.order().goal() == Goal.ON);
        return asWanted ? StepOutcome.unchanged() : new StepOutcome.Stopped(Cause.NOT_SUBSCRIBED, flow.get().state().name());
    }
}
