package dev.weir.deployment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.weir.connector.install.DefinitionChange;
import dev.weir.connector.install.Installation;
import dev.weir.microsoft.powerapps.CustomConnector;
import dev.weir.workflow.compare.Side;

/** Puts the connector into the environment. What would break flows that use it is asked about first. */
class InstallStep implements Step {

    private final Installation installation;

    InstallStep(Installation installation) {
        this.installation = installation;
    }

    @Override
    public StepName name() {
        return StepName.INSTALL;
    }

    @Override
    public StepOutcome take(Work work) {
        String token = work.acting().powerAppsToken();
        Blueprint wanted = work.order().wanted();
        Optional<CustomConnector> installed = installation.find(token, work.order().environment());
        if (installed.isEmpty() && work.order().shipped().isPresent()) {
            return new StepOutcome.Stopped(Cause.REMOVED_BY_CUSTOMER, "");
        }
        if (installed.isPresent()) {
            List<DefinitionChange> changes = installation.changes(installed.get(), wanted.definition());
            if (changes.isEmpty() && work.order().shipped().filter(wanted::equals).isPresent()) {
                return StepOutcome.unchanged();
            }
            String breaking = changes.stream().filter(DefinitionChange::breaking).map(DefinitionChange::place)
                    .collect(Collectors.joining(", "));
            if (!breaking.isEmpty() && work.order().decisions().get(Reconciliation.WHOLE) != Side.SHIPPED) {
                return new StepOutcome.Stopped(Cause.CONNECTOR_BREAKS, breaking);
            }
        }
        installation.put(work.order().tenantId(), token, work.order().environment(), wanted.definition());
        return StepOutcome.changed(wanted.version());
    }
}
