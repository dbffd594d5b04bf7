package dev.weir.localcloud.entra;

import java.net.URI;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An app registration.
 *
 * @param clientId application id
 * @param name display name, shown on the consent page
 * @param secret client secret; null for a public client
 * @param redirects where answers may be sent to
 * @param frontChannelLogout address called in a hidden frame when the person signs out, or null
 * @param appRoles roles it defines
 * @param accessTokenVersion 1 or 2: the form of access tokens for the application's own API
 * @param scopes delegated permissions its own API offers
 * @param permissions the resources it asks for statically, which {@code .default} stands for
 */
public record Application(@JsonProperty(required = true) String clientId, @JsonProperty(required = true) String name,
        String secret, List<String> redirects, String frontChannelLogout, List<String> appRoles, int accessTokenVersion,
        List<String> scopes, List<String> permissions) {

    public Application {
        redirects = redirects == null ? List.of() : List.copyOf(redirects);
        appRoles = appRoles == null ? List.of() : List.copyOf(appRoles);
        scopes = scopes == null ? List.of() : List.copyOf(scopes);
        permissions = permissions == null ? List.of() : List.copyOf(permissions);
    }

    /** Whether answers may go there: an exact match, but for the port of localhost, which does not count. */
    boolean redirectsTo(String address) {
        return address != null && redirects.stream().anyMatch(registered -> registered.equals(address)
                || isSameOnLocalhost(registered, address));
    }

    /** Whether the person may be sent there after signing out: any page below the origin of a redirect. */
    boolean leavesTo(String address) {
        try {
            URI target = new URI(address);
            return target.isAbsolute() && redirects.stream().map(URI::create)
                    .anyMatch(registered -> registered.getHost().equals(target.getHost())
                            && (isLocalhost(registered) || registered.getPort() == target.getPort()));
        } catch (java.net.URISyntaxException malformed) {
            return false;
        }
    }

    private static boolean isSameOnLocalhost(String registered, String address) {
        URI expected = URI.create(registered);
        return isLocalhost(expected) && address.matches("http://localhost(:\\d+)?" + java.util.regex.Pattern.quote(
                expected.getRawPath()));
    }

    private static boolean isLocalhost(URI uri) {
        return "localhost".equals(uri.getHost());
    }
}
