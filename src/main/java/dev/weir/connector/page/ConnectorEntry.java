package dev.weir.connector.page;

import jakarta.inject.Singleton;

import dev.weir.identity.Role;
import dev.weir.web.ConsoleEntry;

/** Lists the page about the connector in the admin's console. */
@Singleton
class ConnectorEntry extends ConsoleEntry {

    ConnectorEntry() {
        super(Role.ADMIN, 30, "/admin/connector", ConnectorMessages.class, ConnectorMessages::connectorTitle,
                ConnectorMessages::connectorLead);
    }
}
