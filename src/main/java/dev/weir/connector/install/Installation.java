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
    private final GivenSecrets secrets;

    Installation(OwnConnector own, CustomConnectorClient powerApps, IconClient icons, GivenSecrets secrets) {
        this.own = own;
        this.powerApps = powerApps;
        this.icons = icons;
        this.secrets = secrets;
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

    /** Makes or updates a tenant's connector with a certain definition, whatever that breaks. */
    public CustomConnector put(String tenantId, String token, String environment, ObjectNode definition) {
        return put(tenantId, token, environment, definition, find(token, environment));
    }

    private CustomConnector put(String tenantId, String token, String environment, ObjectNode definition,
            Optional<CustomConnector> installed) {
        ObjectNode properties = withIcon(token, environment, properties());
        if (installed.isEmpty()) {
            CustomConnector made = powerApps.create(token, environment, definition, properties);
            secrets.given(tenantId, environment, made.name());
            return made;
        }
        if (properties.at("/connectionParameters/token/oAuthSettings") instanceof ObjectNode settings) {
            settings.remove("clientSecret");
        }
        return powerApps.update(token, environment, installed.get().name(), definition, properties);
    }

    /**
     * Makes or updates a tenant's connector; connection parameters and secret survive an update.
     *
     * @param confirmed whether changes that break flows were agreed to
     * @return the connector, or empty when such changes were not agreed to and nothing was done
     */
    public Optional<CustomConnector> put(String tenantId, String token, String environment, Locale language,
            boolean confirmed) {
        Optional<CustomConnector> installed = find(token, environment);
        return installed.filter(connector -> breaks(connector, language)).isPresent() && !confirmed ? Optional.empty()
                : Optional.of(put(tenantId, token, environment, own.definition(language), installed));
    }

    private boolean breaks(CustomConnector installed, Locale language) {
        return changes(installed, language).stream().anyMatch(DefinitionChange::breaking);
    }

    /**
     * Sends the configured secret to a tenant's installed connector, and with it the newest definition, as the service takes
     * both together. The registration may have two secrets at a time, so connections work on while the former one still lives.
     *
     * @return false when the newest definition would break flows and nothing was done: that is agreed to by an update
     */
    public boolean renewSecret(String tenantId, String token, String environment, CustomConnector installed,
            Locale language) {
        if (breaks(installed, language)) {
            return false;
        }
        powerApps.update(token, environment, installed.name(), own.definition(language),
                withIcon(token, environment, properties()));
        secrets.given(tenantId, environment, installed.name());
        return true;
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
