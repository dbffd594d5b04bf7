package dev.weir.connector.definition;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Everything about the connector that does not come from the record types.
 *
 * @param title what the gallery calls it: at most 30 characters
 * @param description 30 to 500 characters for the gallery, in English; a sentence made from the title when empty
 * @param publisher who wrote the connector
 * @param stackOwner who owns the service behind it
 * @param support where makers find help
 * @param website the product's site
 * @param privacyPolicy the product's privacy policy
 * @param categories one or two of Microsoft's categories
 * @param brandColor background of the icon, as {@code #rrggbb}
 * @param portal the portal's origin, where the data API is
 * @param login origin of the Azure AD authority
 * @param clientId the app registration that connections sign in with
 * @param resource the App ID URI or application id of the data API
 * @param version of the connector
 */
public record ConnectorProfile(String title, Optional<String> description, String publisher, String stackOwner,
        Support support, URI website, URI privacyPolicy, List<String> categories, String brandColor, URI portal, URI login,
        String clientId, String resource, String version) {

    /** The path under which the data API lies on the portal. */
    public static final String BASE_PATH = "/api/v1";

    /** Where makers find help. */
    public record Support(String name, URI url, String email) {
    }

    /** The address of the data API, without a slash at its end. */
    public URI api() {
        return portal.resolve(BASE_PATH);
    }
}
