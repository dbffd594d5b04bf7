package dev.weir.start;

import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;

/** Asks every feature for the faults of its configuration, and refuses to start when there are any. */
class StartChecks {

    private final List<StartCheck> checks;

    StartChecks(@All List<StartCheck> checks) {
        this.checks = checks;
    }

    void check(@Observes @Priority(1) StartupEvent starting) {
        List<ConfigurationFault> faults = checks.stream().flatMap(check -> check.faults().stream()).toList();
        if (!faults.isEmpty()) {
            throw new ConfigurationException(faults);
        }
    }
}
