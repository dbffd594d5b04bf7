package dev.weir.deployment.page;

import jakarta.inject.Singleton;

import dev.weir.identity.Role;
import dev.weir.web.ConsoleEntry;

/** Lists the audit trail on the customer admin's console. */
@Singleton
class AuditConsoleEntry extends ConsoleEntry {

    AuditConsoleEntry() {
        super(Role.ADMIN, 90, "/admin/audit", AuditMessages.class, AuditMessages::title, AuditMessages::lead);
    }
}
