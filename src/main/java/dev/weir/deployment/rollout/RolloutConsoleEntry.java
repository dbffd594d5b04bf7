package dev.weir.deployment.rollout;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.identity.Role;
import dev.weir.web.Bundles;
import dev.weir.web.ConsoleEntry;

/** Lists the rollouts on the operator's console. */
@ApplicationScoped
class RolloutConsoleEntry implements ConsoleEntry {

    @Override
    public String role() {
        return Role.OPERATOR;
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public String href() {
        return "/operator/rollouts";
    }

    @Override
    public String title(Locale language) {
        return Bundles.in(language, RolloutMessages.class).title();
    }

    @Override
    public String description(Locale language) {
        return Bundles.in(language, RolloutMessages.class).lead();
    }
}
