package dev.weir.deployment;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.microsoft.dataverse.CloudFlow;

/**
 * Writes the flow: new where it is missing, and merged with what the customer changed where it is there. A flow that the
 * customer deleted does not come back by itself.
 */
class WriteStep implements Step {

    @Override
    public StepName name() {
        return StepName.WRITE;
    }

    @Override
    public StepOutcome take(Work work) {
        Order order = work.order();
        Optional<CloudFlow> present = work.site().flow();
        if (present.isEmpty() && order.shipped().isPresent()) {
            return new StepOutcome.Stopped(Cause.REMOVED_BY_CUSTOMER, "");
        }
        if (present.isEmpty()) {
            work.site().create();
            return StepOutcome.changed(order.wanted().version());
        }
        Reconciliation reconciled = Reconciliation.of(order, definition(present.get()));
        if (!reconciled.isDecided()) {
            return new StepOutcome.Stopped(Cause.CHANGED_BY_BOTH, Integer.toString(reconciled.open().size()));
        }
        boolean changed = work.site().change(present.get(), reconciled.definition());
        return changed ? StepOutcome.changed(order.wanted().version()) : StepOutcome.unchanged();
    }

    static JsonNode definition(CloudFlow flow) {
        return flow.clientData().path("properties").path("definition");
    }
}
