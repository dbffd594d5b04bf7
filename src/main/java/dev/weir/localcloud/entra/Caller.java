package dev.weir.localcloud.entra;

import java.util.Set;

/**
 * Who calls a service of the local cloud with a bearer token.
 *
 * @param tenantId the tenant
 * @param objectId the person, or the application's principal
 * @param clientId the application that got the token
 * @param audience what the token is for, as it was asked for
 * @param scopes the delegated permissions; empty when an application calls for itself
 * @param person the person; null when an application calls for itself
 */
public record Caller(String tenantId, String objectId, String clientId, String audience, Set<String> scopes,
        Person person) {

    /** Whether an application calls for itself, without a person. */
    public boolean isApplication() {
        return person == null;
    }

    /** Whether the token is for one of these audiences; the slash at the end does not count. */
    public boolean isFor(String... audiences) {
        for (String allowed : audiences) {
            if (withoutSlash(allowed).equals(withoutSlash(audience))) {
                return true;
            }
        }
        return false;
    }

    private static String withoutSlash(String audience) {
        return audience.endsWith("/") ? audience.substring(0, audience.length() - 1) : audience;
    }
}
