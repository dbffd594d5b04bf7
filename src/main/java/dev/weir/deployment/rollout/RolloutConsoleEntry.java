package dev.weir.deployment.rollout;

import jakarta.inject.Singleton;

import dev.weir.identity.Role;
import dev.weir.web.ConsoleEntry;

/** Lists the rollouts on the operator's console. */
@Singleton
class RolloutConsoleEntry extends ConsoleEntry {

    RolloutConsoleEntry() {
        super(Role.OPERATOR, 10, "/operator/rollouts", RolloutMessages.class, RolloutMessages::title, RolloutMessages::lead);
    }
}
