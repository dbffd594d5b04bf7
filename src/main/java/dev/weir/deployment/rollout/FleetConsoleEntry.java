package dev.weir.deployment.rollout;

import jakarta.inject.Singleton;

import dev.weir.identity.Role;
import dev.weir.web.ConsoleEntry;

/** Lists the fleet on the operator's console. */
@Singleton
class FleetConsoleEntry extends ConsoleEntry {

    FleetConsoleEntry() {
        super(Role.OPERATOR, 5, "/operator/fleet", RolloutMessages.class, RolloutMessages::fleet, RolloutMessages::fleetLead);
    }
}
