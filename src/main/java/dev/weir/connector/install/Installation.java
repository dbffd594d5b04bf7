package dev.weir.connector.install;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.connector.OwnConnector;
import dev.weir.microsoft.powerapps.ConnectionsException;
import dev.weir.microsoft.powerapps.CustomConnector;
import dev.weir.microsoft.powerapps.CustomConnectorClient;
import dev.weir.microsoft.powerapps.IconClient;
import io.quarkus.logging.Log;

/** Our connector in one environment, seen and changed with a person's token. */
@ApplicationScoped
public class Installation {

    private final OwnConnector own;
    private final CustomConnectorClient powerApps;
    private final IconClient icons;

    Installation(OwnConnector own, CustomConnectorClient powerApps, IconClient icons) {
        this.own = own;
        this.powerApps = powerApps;
        this.icons = icons;
    }

    /** The connector as it is installed in an environment, if it is. */
    public Optional<CustomConnector> find(String token, String environment) {
        String title = own.profile().title();
        return powerApps.list(token, environment).stream().filter(each -> each.title().equals(title)).findFirst();
    }

    /** What an update would change. */
    public List<DefinitionChange> changes(CustomConnector installed, Locale language) {
        return DefinitionDiff.of(installed.definition(), own.definition(language));
    }

    /** What an update to a certain definition would change. */
    public List<DefinitionChange> changes(CustomConnector installed, JsonNode definition) {
        return DefinitionDiff.of(installed.definition(), definition);
    }

    /** Makes or updates the connector with a certain definition, whatever that breaks. */
    public CustomConnector put(String token, String environment, ObjectNode definition) {
        Optional<CustomConnector> installed = find(token, environment);
        ObjectNode properties = withIcon(token, environment, properties());
        if (installed.isEmpty()) {
            return powerApps.create(token, environment, definition, properties);
        }
        if (properties.at("/connectionParameters/token/oAuthSettings") instanceof ObjectNode settings) {
            settings.remove("clientSecret");
        }
        return powerApps.update(token, environment, installed.get().name(), definition, properties);
    }

    /**
     * Makes or updates the connector; connection parameters and secret survive an update.
     *
     * @param confirmed whether changes that break flows were agreed to
     * @return the connector, or empty when such changes were not agreed to and nothing was done
     */
    public Optional<CustomConnector> put(String token, String environment, Locale language, boolean confirmed) {
        boolean breaks = find(token, environment).map(installed -> changes(installed, language)).orElse(List.of()).stream()
                .anyMatch(DefinitionChange::breaking);
        return breaks && !confirmed ? Optional.empty() : Optional.of(put(token, environment, own.definition(language)));
    }

    /**
     * Sends the configured secret to an installed connector. The registration may have two secrets at a time, so connections
     * work on while the former one still lives.
     */
    public void renewSecret(String token, String environment, CustomConnector installed, Locale language) {
        powerApps.update(token, environment, installed.name(), own.definition(language), properties());
    }

    /** A connector without its icon is better than none, so that an upload that fails is only noted. */
    private ObjectNode withIcon(String token, String environment, ObjectNode properties) {
        ObjectNode complete = properties.deepCopy();
        try {
            complete.put("iconUri", icons.upload(token, environment, own.icon()).toString());
        } catch (ConnectionsException refused) {
            Log.warnf(refused, "The connector's icon could not be uploaded to environment %s", environment);
        }
        return complete;
    }

    private ObjectNode properties() {
        JsonNode properties = own.properties().path("properties");
        return (ObjectNode) properties;
    }
}
