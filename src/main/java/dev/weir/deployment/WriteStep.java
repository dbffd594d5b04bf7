package dev.weir.deployment;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.microsoft.dataverse.CloudFlow;

/**
 * Writes the flow: new where it is missing, and merged with what the customer changed where it is there. A flow that the
 * customer deleted does not come back by itself.
 */
class WriteStep implements Step {

    private final DeploymentConfig config;

    WriteStep(DeploymentConfig config) {
        this.config = config;
    }

    @Override
    public StepName name() {
        return StepName.WRITE;
    }

    @Override
    public StepOutcome take(Work work) {
        Order order = work.order();
        Optional<CloudFlow> present = work.organization().flow(order.flowId());
        if (present.isEmpty()) {
            return order.shipped().isPresent() ? new StepOutcome.Stopped(Cause.REMOVED_BY_CUSTOMER, "") : create(work);
        }
        CloudFlow flow = present.get();
        JsonNode theirs = definition(flow);
        Reconciliation reconciled = Reconciliation.of(order, theirs);
        if (!reconciled.isDecided()) {
            return new StepOutcome.Stopped(Cause.CHANGED_BY_BOTH, Integer.toString(reconciled.open().size()));
        }
        ObjectNode clientData = order.wanted().clientData(flow.clientData(), reconciled.definition(), config.prefix());
        if (clientData.equals(flow.clientData())) {
            return StepOutcome.unchanged();
        }
        work.organization().change(flow, clientData);
        return StepOutcome.changed(order.wanted().version());
    }

    private StepOutcome create(Work work) {
        Blueprint wanted = work.order().wanted();
        work.organization().create(work.order().flowId(), wanted.title(), wanted.template() + " " + wanted.version(),
                wanted.clientData(JsonNodeFactory.instance.objectNode(), wanted.definition(), config.prefix()),
                config.solution());
        return StepOutcome.changed(wanted.version());
    }

    static JsonNode definition(CloudFlow flow) {
        return flow.clientData().path("properties").path("definition");
    }
}
