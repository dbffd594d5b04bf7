package dev.weir.deployment.page;

import jakarta.inject.Singleton;

import dev.weir.identity.Role;
import dev.weir.web.ConsoleEntry;

/** Lists the consent to act while away on the customer admin's console. */
@Singleton
class ConsentConsoleEntry extends ConsoleEntry {

    ConsentConsoleEntry() {
        super(Role.ADMIN, 80, "/admin/consent", ConsentMessages.class, ConsentMessages::title, ConsentMessages::lead);
    }
}
