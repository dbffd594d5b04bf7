package dev.weir.start;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.config.Config;

/** What production cannot do without and nobody can guess. */
public final class RequiredSettings {

    private static final Map<String, String> REMEDIES = new TreeMap<>(Map.of(
            "weir.url", "Set it to the address under which people reach the portal, such as https://portal.example.com",
            "weir.microsoft.client-id", "Set it to the application id of the portal's registration in Azure AD",
            "weir.microsoft.client-secret", "Set it to a client secret of that registration",
            "weir.identity.encryption-keys", "Make a key with: openssl rand -base64 32",
            "weir.connector.client-id", "Set it to the application id that connections of the connector sign in with",
            "weir.webhooks.signing-key", "Make a key with: openssl rand -base64 32",
            "quarkus.datasource.jdbc.url", "Set it to the portal's own database, such as jdbc:postgresql://host/weir",
            "quarkus.datasource.isv.jdbc.url", "Set it to the database of your product"));

    private RequiredSettings() {
    }

    /** Those that are missing. */
    public static List<ConfigurationFault> faults(Config config) {
        return REMEDIES.entrySet().stream()
                .filter(setting -> config.getOptionalValue(setting.getKey(), String.class).isEmpty())
                .map(setting -> new ConfigurationFault(setting.getKey(), "is not set", setting.getValue())).toList();
    }
}
