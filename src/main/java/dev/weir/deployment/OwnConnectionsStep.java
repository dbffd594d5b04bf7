package dev.weir.deployment;

import java.util.List;

import dev.weir.microsoft.powerapps.Connection;
import dev.weir.microsoft.powerapps.ConnectionClient;

/** Sees that the person whose flow it will be has a connection for each connector. */
class OwnConnectionsStep implements Step {

    private final ConnectionClient connections;

    OwnConnectionsStep(ConnectionClient connections) {
        this.connections = connections;
    }

    @Override
    public StepName name() {
        return StepName.CONNECT;
    }

    @Override
    public StepOutcome take(Work work) {
        if (work.order().wanted().connectors().isEmpty()) {
            return StepOutcome.unchanged();
        }
        List<Connection> own = connections.connections(work.acting().powerAppsToken(), work.order().environment());
        String missing = ConnectStep.missing(own, work.order().wanted());
        return missing.isEmpty() ? StepOutcome.unchanged() : new StepOutcome.Stopped(Cause.CONNECTION_MISSING, missing);
    }
}
