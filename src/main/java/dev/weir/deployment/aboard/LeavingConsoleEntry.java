package dev.weir.deployment.aboard;

import jakarta.inject.Singleton;

import dev.weir.identity.Role;
import dev.weir.web.ConsoleEntry;

/** Lists the way out on the customer admin's console. */
@Singleton
class LeavingConsoleEntry extends ConsoleEntry {

    LeavingConsoleEntry() {
        super(Role.ADMIN, 100, "/admin/leave", AboardMessages.class, AboardMessages::leave, AboardMessages::leaveLead);
    }
}
