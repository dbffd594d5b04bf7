package dev.weir.deployment;

import java.util.Optional;

import dev.weir.connector.install.Installation;
import dev.weir.microsoft.powerapps.CustomConnector;

/** Reads the connector once more and sees that it is the wanted one. */
class InstalledStep implements Step {

    private final Installation installation;

    InstalledStep(Installation installation) {
        this.installation = installation;
    }

    @Override
    public StepName name() {
        return StepName.VERIFY;
    }

    @Override
    public StepOutcome take(Work work) {
        Optional<CustomConnector> installed = installation.find(work.acting().powerAppsToken(), work.order().environment());
        if (installed.isEmpty()) {
            return new StepOutcome.Stopped(Cause.REMOVED_BY_CUSTOMER, "");
        }
        boolean wanted = installation.changes(installed.get(), work.order().wanted().definition()).isEmpty();
        return wanted ? StepOutcome.unchanged() : new StepOutcome.Stopped(Cause.UNKNOWN, installed.get().name());
    }
}
