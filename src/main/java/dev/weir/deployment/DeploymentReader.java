package dev.weir.deployment;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.microsoft.dataverse.CloudFlow;
import dev.weir.workflow.compare.Comparison;

/** Looks at deployed flows without changing them. */
@ApplicationScoped
public class DeploymentReader {

    private final Sites sites;
    private final Ledger ledger;

    DeploymentReader(Sites sites, Ledger ledger) {
        this.sites = sites;
        this.ledger = ledger;
    }

    /**
     * Reads a deployed flow.
     *
     * @throws dev.weir.microsoft.dataverse.DataverseException when Dataverse refuses or does not answer
     * @throws CannotActException when there is no token
     */
    public Reading read(Deployment deployment, Acting acting) {
        Order order = ledger.order(deployment, 0);
        if (order.route() == Route.CONNECTOR) {
            return new Reading(Optional.empty(), Reading.Drift.NONE, Optional.empty());
        }
        Optional<CloudFlow> flow = sites.open(order, acting).site().flow();
        return new Reading(flow, drift(order, flow),
                flow.map(found -> Reconciliation.of(order, WriteStep.definition(found))));
    }

    /**
     * What a newer version would make of the customer's flow; nothing is decided yet.
     *
     * @param theirs the flow as the customer has it
     */
    public Reconciliation preview(Deployment deployment, Blueprint newer, JsonNode theirs) {
        return Reconciliation.of(ledger.order(deployment, 0).with(newer), theirs);
    }

    private static Reading.Drift drift(Order order, Optional<CloudFlow> flow) {
        if (order.shipped().isEmpty() || order.goal() == Goal.REMOVED) {
            return Reading.Drift.NONE;
        }
        if (flow.isEmpty()) {
            return Reading.Drift.REMOVED;
        }
        JsonNode shipped = order.shipped().get().definition();
        if (!Comparison.of(shipped, WriteStep.definition(flow.get())).isEmpty()) {
            return Reading.Drift.EDITED;
        }
        return flow.get().isOn() == (order.goal() == Goal.ON) ? Reading.Drift.NONE : Reading.Drift.SWITCHED;
    }
}
