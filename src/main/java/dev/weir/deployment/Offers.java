package dev.weir.deployment;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.catalog.serve.ServedCatalog;
import dev.weir.connector.OwnConnector;

/** What can be deployed at present: the catalog's templates, and the connector. */
@ApplicationScoped
public class Offers {

    private final ServedCatalog catalog;
    private final OwnConnector connector;

    Offers(ServedCatalog catalog, OwnConnector connector) {
        this.catalog = catalog;
        this.connector = connector;
    }

    /** The connector as it is now; its version follows from what it can do. */
    public Blueprint connector(Locale language) {
        ObjectNode definition = connector.definition(language);
        String version = connector.profile().version() + "-"
                + Integer.toHexString(connector.definition(Locale.ENGLISH).toString().hashCode());
        return new Blueprint(Blueprint.CONNECTOR, version, connector.profile().title(), definition, Map.of());
    }

    /** What flows call the connector. */
    public String connectorName() {
        return "shared_" + connector.profile().title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** The version that is offered of a template, or of the connector. */
    public Optional<String> version(String template) {
        return template.equals(Blueprint.CONNECTOR) ? Optional.of(connector(Locale.ENGLISH).version())
                : catalog.current().find(template).map(found -> found.version());
    }

    /** Another version of what a customer has, with the values they chose. */
    public Optional<Blueprint> newest(Blueprint present) {
        return present.describesConnector() ? Optional.of(connector(language(present)))
                : catalog.current().find(present.template()).map(present::in);
    }

    /** The language in which a customer has the connector. */
    private Locale language(Blueprint present) {
        JsonNode told = present.definition().at("/info/description");
        boolean korean = told.equals(connector.definition(Locale.KOREAN).at("/info/description"))
                && !told.equals(connector.definition(Locale.ENGLISH).at("/info/description"));
        return korean ? Locale.KOREAN : Locale.ENGLISH;
    }
}
