package dev.weir.connector.page;

import jakarta.inject.Singleton;

import dev.weir.identity.Role;
import dev.weir.web.ConsoleEntry;

/** Lists the page about triggers in the admin's console. */
@Singleton
class TriggerEntry extends ConsoleEntry {

    TriggerEntry() {
        super(Role.ADMIN, 40, "/admin/triggers", ConnectorMessages.class, ConnectorMessages::triggersTitle,
                ConnectorMessages::triggersLead);
    }
}
