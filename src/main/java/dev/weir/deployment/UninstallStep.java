package dev.weir.deployment;

import java.util.Optional;

import dev.weir.connector.install.Installation;
import dev.weir.microsoft.powerapps.CustomConnector;
import dev.weir.microsoft.powerapps.CustomConnectorClient;

/** Takes the connector away. */
class UninstallStep implements Step {

    private final Installation installation;
    private final CustomConnectorClient powerApps;

    UninstallStep(Installation installation, CustomConnectorClient powerApps) {
        this.installation = installation;
        this.powerApps = powerApps;
    }

    @Override
    public StepName name() {
        return StepName.REMOVE;
    }

    @Override
    public StepOutcome take(Work work) {
        String token = work.acting().powerAppsToken();
        Optional<CustomConnector> installed = installation.find(token, work.order().environment());
        installed.ifPresent(connector -> powerApps.delete(token, work.order().environment(), connector.name()));
        return installed.map(connector -> StepOutcome.changed(connector.name())).orElseGet(StepOutcome::unchanged);
    }
}
