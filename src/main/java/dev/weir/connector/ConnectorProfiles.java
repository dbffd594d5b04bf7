package dev.weir.connector;

import java.net.URI;
import java.util.Optional;

import dev.weir.connector.definition.ConnectorProfile;

/** Puts the connector's profile together from what is configured. */
public final class ConnectorProfiles {

    private ConnectorProfiles() {
    }

    /**
     * The profile.
     *
     * @param brandName the product's name, for what the configuration does not name
     * @param accentColor background of the icon
     * @param portal the portal's origin
     * @param login origin of the Azure AD authority
     * @param resource the App ID URI of the data API
     */
    public static ConnectorProfile of(ConnectorConfig config, String brandName, String accentColor, URI portal, URI login,
            String resource) {
        String title = config.title().orElse(brandName);
        String publisher = config.publisher().orElse(title);
        return new ConnectorProfile(title, config.description(), publisher, config.stackOwner().orElse(publisher),
                new ConnectorProfile.Support(config.supportName(), config.supportUrl(), config.supportEmail()),
                config.website(), config.privacyPolicy(), config.categories(), accentColor, config.host().orElse(portal),
                login, config.clientId(), resource, config.version());
    }

    /** The icon's bytes, where a file is configured. */
    public static Optional<byte[]> icon(ConnectorConfig config) {
        return config.icon().map(path -> {
            try {
                return java.nio.file.Files.readAllBytes(java.nio.file.Path.of(path));
            } catch (java.io.IOException unreadable) {
                throw new java.io.UncheckedIOException("The icon cannot be read; check weir.connector.icon", unreadable);
            }
        });
    }
}
