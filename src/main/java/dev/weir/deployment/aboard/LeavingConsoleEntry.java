package dev.weir.deployment.aboard;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.identity.Role;
import dev.weir.web.Bundles;
import dev.weir.web.ConsoleEntry;

/** Lists the way out on the customer admin's console. */
@ApplicationScoped
class LeavingConsoleEntry implements ConsoleEntry {

    @Override
    public String role() {
        return Role.ADMIN;
    }

    @Override
    public int rank() {
        return 100;
    }

    @Override
    public String href() {
        return "/admin/leave";
    }

    @Override
    public String title(Locale language) {
        return Bundles.in(language, AboardMessages.class).leave();
    }

    @Override
    public String description(Locale language) {
        return Bundles.in(language, AboardMessages.class).leaveLead();
    }
}
