package dev.weir.deployment;

import dev.weir.microsoft.flow.FlowClient;

/** Sees whether the environment answers: its database, or the Flow service where it has none. */
class ReachStep implements Step {

    private final FlowClient flows;

    ReachStep(FlowClient flows) {
        this.flows = flows;
    }

    @Override
    public StepName name() {
        return StepName.REACH;
    }

    @Override
    public StepOutcome take(Work work) {
        if (work.database().isPresent()) {
            work.organization().whoAmI();
        } else {
            flows.environment(work.acting().flowToken(), work.order().environment());
        }
        return StepOutcome.unchanged();
    }
}
