package dev.weir.deployment.page;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.identity.Role;
import dev.weir.web.Bundles;
import dev.weir.web.ConsoleEntry;

/** Lists the audit trail on the customer admin's console. */
@ApplicationScoped
class AuditConsoleEntry implements ConsoleEntry {

    @Override
    public String role() {
        return Role.ADMIN;
    }

    @Override
    public int rank() {
        return 90;
    }

    @Override
    public String href() {
        return "/admin/audit";
    }

    @Override
    public String title(Locale language) {
        return Bundles.in(language, AuditMessages.class).title();
    }

    @Override
    public String description(Locale language) {
        return Bundles.in(language, AuditMessages.class).lead();
    }
}
