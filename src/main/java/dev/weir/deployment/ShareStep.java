package dev.weir.deployment;

import java.util.Optional;

import dev.weir.connector.install.Installation;
import dev.weir.microsoft.powerapps.CustomConnector;
import dev.weir.microsoft.powerapps.CustomConnectorClient;

/** Lets everybody of the customer's organisation use the connector. */
class ShareStep implements Step {

    private final Installation installation;
    private final CustomConnectorClient powerApps;

    ShareStep(Installation installation, CustomConnectorClient powerApps) {
        this.installation = installation;
        this.powerApps = powerApps;
    }

    @Override
    public StepName name() {
        return StepName.SHARE;
    }

    @Override
    public StepOutcome take(Work work) {
        String token = work.acting().powerAppsToken();
        String environment = work.order().environment();
        Optional<CustomConnector> installed = installation.find(token, environment);
        if (installed.isEmpty()) {
            return new StepOutcome.Stopped(Cause.REMOVED_BY_CUSTOMER, "");
        }
        if (powerApps.isSharedWithTenant(token, environment, installed.get().name())) {
            return StepOutcome.unchanged();
        }
        powerApps.shareWithTenant(token, environment, installed.get().name(),
                work.order().tenantId());
        return StepOutcome.changed(installed.get().name());
    }
}
