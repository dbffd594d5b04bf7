package dev.weir.deployment;

import java.util.Optional;

import dev.weir.microsoft.dataverse.CloudFlow;

/** Takes the flow away; a flow that is on is switched off first, as Dataverse demands. */
class RemoveStep implements Step {

    @Override
    public StepName name() {
        return StepName.REMOVE;
    }

    @Override
    public StepOutcome take(Work work) {
        Optional<CloudFlow> flow = work.site().flow();
        if (flow.isEmpty()) {
            return StepOutcome.unchanged();
        }
        if (flow.get().state() != CloudFlow.State.OFF) {
            work.site().switchTo(flow.get(), false);
        }
        work.site().delete(flow.get());
        return StepOutcome.changed(flow.get().name());
    }
}
