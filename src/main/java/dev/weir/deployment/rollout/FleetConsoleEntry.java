package dev.weir.deployment.rollout;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.identity.Role;
import dev.weir.web.Bundles;
import dev.weir.web.ConsoleEntry;

/** Lists the fleet on the operator's console. */
@ApplicationScoped
class FleetConsoleEntry implements ConsoleEntry {

    @Override
    public String role() {
        return Role.OPERATOR;
    }

    @Override
    public int rank() {
        return 5;
    }

    @Override
    public String href() {
        return "/operator/fleet";
    }

    @Override
    public String title(Locale language) {
        return Bundles.in(language, RolloutMessages.class).fleet();
    }

    @Override
    public String description(Locale language) {
        return Bundles.in(language, RolloutMessages.class).fleetLead();
    }
}
