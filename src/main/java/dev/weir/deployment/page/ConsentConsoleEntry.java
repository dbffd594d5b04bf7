package dev.weir.deployment.page;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.identity.Role;
import dev.weir.web.Bundles;
import dev.weir.web.ConsoleEntry;

/** Lists the consent to act while away on the customer admin's console. */
@ApplicationScoped
class ConsentConsoleEntry implements ConsoleEntry {

    @Override
    public String role() {
        return Role.ADMIN;
    }

    @Override
    public int rank() {
        return 80;
    }

    @Override
    public String href() {
        return "/admin/consent";
    }

    @Override
    public String title(Locale language) {
        return Bundles.in(language, ConsentMessages.class).title();
    }

    @Override
    public String description(Locale language) {
        return Bundles.in(language, ConsentMessages.class).lead();
    }
}
