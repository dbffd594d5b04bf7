package dev.weir.start;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.config.Config;

/** What production cannot do without and nobody can guess. */
public final class RequiredSettings {

    private static final Map<String, String> REMEDIES = new TreeMap<>(Map.ofEntries(
            entry("weir.url", "Set it to the address under which people reach the portal, such as https://portal.example.com"),
            entry("weir.microsoft.client-id", "Set it to the application id of the portal's registration in Azure AD"),
            entry("weir.microsoft.client-secret", "Set it to a client secret of that registration"),
            entry("weir.identity.encryption-keys", "Make a key with: openssl rand -base64 32"),
            entry("weir.connector.client-id",
                    "Set it to the application id that connections of the connector sign in with"),
            entry("weir.connector.support-url", "Set it to the page where people who make flows find help"),
            entry("weir.connector.support-email", "Set it to the address to which they write"),
            entry("weir.connector.website", "Set it to your product's site"),
            entry("weir.connector.privacy-policy", "Set it to the address of your privacy policy"),
            entry("weir.webhooks.signing-key", "Make a key with: openssl rand -base64 32"),
            entry("quarkus.datasource.jdbc.url", "Set it to the portal's own database, such as jdbc:postgresql://host/weir"),
            entry("quarkus.datasource.isv.jdbc.url", "Set it to the database of your product")));

    private RequiredSettings() {
    }

    /** Those that are missing. */
    public static List<ConfigurationFault> faults(Config config) {
        return REMEDIES.entrySet().stream()
                .filter(setting -> config.getOptionalValue(setting.getKey(), String.class).isEmpty())
                .map(setting -> new ConfigurationFault(setting.getKey(), "is not set", setting.getValue())).toList();
    }
}
