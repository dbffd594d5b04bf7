package dev.weir.connector.page;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.identity.Role;
import dev.weir.web.Bundles;
import dev.weir.web.ConsoleEntry;

/** Lists the page about the connector in the admin's console. */
@ApplicationScoped
class ConnectorEntry implements ConsoleEntry {

    @Override
    public String role() {
        return Role.ADMIN;
    }

    @Override
    public int rank() {
        return 30;
    }

    @Override
    public String href() {
        return "/admin/connector";
    }

    @Override
    public String title(Locale language) {
        return Bundles.in(language, ConnectorMessages.class).connectorTitle();
    }

    @Override
    public String description(Locale language) {
        return Bundles.in(language, ConnectorMessages.class).connectorLead();
    }
}
