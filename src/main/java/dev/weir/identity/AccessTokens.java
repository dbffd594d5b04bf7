package dev.weir.identity;

import java.net.URI;
import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.microsoft.Endpoints;
import dev.weir.microsoft.entra.TokenClient;
import io.quarkus.oidc.RefreshToken;
import io.quarkus.security.identity.SecurityIdentity;

/**
 * Access tokens of the signed-in person for Microsoft's services, one service each. They come from the refresh token of the
 * session and are kept in memory until shortly before they end. They are never logged.
 */
@ApplicationScoped
public class AccessTokens {

    private final SecurityIdentity identity;
    private final CurrentUser user;
    private final TokenClient tokens;
    private final Endpoints endpoints;
    private final TokenCache cache;

    AccessTokens(SecurityIdentity identity, CurrentUser user, TokenClient tokens, Endpoints endpoints, Clock clock) {
        this.identity = identity;
        this.user = user;
        this.tokens = tokens;
        this.endpoints = endpoints;
        this.cache = new TokenCache(clock);
    }

    /** For the Flow service and its widgets. */
    public AccessTokenResult flow() {
        return forAudience(endpoints.cloud().flowAudience());
    }

    /** For Power Apps and the business application platform. */
    public AccessTokenResult powerApps() {
        return forAudience(endpoints.cloud().powerAppsAudience());
    }

    /** For Microsoft Graph. */
    public AccessTokenResult graph() {
        return forAudience(endpoints.cloud().graph().toString());
    }

    /**
     * For the Dataverse of an environment.
     *
     * @param environment address of the organisation, such as {@code https://contoso.crm.dynamics.com}
     */
    public AccessTokenResult dataverse(URI environment) {
        String address = environment.toString();
        return forAudience(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
    }

    /** For any resource the portal's registration asks for. */
    public AccessTokenResult forAudience(String audience) {
        RefreshToken refresh = identity.getCredential(RefreshToken.class);
        if (refresh == null || refresh.getToken() == null) {
            return new AccessTokenResult.SignInNeeded();
        }
        String tenant = user.tenantId();
        return cache.get(tenant + " " + user.objectId() + " " + audience,
                () -> tokens.forPerson(tenant, refresh.getToken(), audience));
    }

    /** Forgets a token that a service refused, so that the next one is new. */
    public void discard(String token) {
        cache.discard(token);
    }
}
