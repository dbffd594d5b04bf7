package dev.weir.identity;

import java.net.URI;
import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.microsoft.entra.TokenClient;

/** Access tokens of the portal itself, for work in a tenant that nobody waits for. */
@ApplicationScoped
public class ApplicationTokens {

    private final TokenClient tokens;
    private final TokenCache cache;

    ApplicationTokens(TokenClient tokens, Clock clock) {
        this.tokens = tokens;
        this.cache = new TokenCache(clock);
    }

    /** For the Dataverse of an environment of a tenant, where the portal is an application user. */
    public AccessTokenResult dataverse(String tenantId, URI environment) {
        String address = environment.toString();
        return forAudience(tenantId, address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
    }

    /** For any resource, in a tenant whose administrator consented. */
    public AccessTokenResult forAudience(String tenantId, String audience) {
        return cache.get(tenantId + " " + audience, () -> tokens.forApplication(tenantId, audience));
    }

    /** Forgets a token that a service refused, so that the next one is new. */
    public void discard(String token) {
        cache.discard(token);
    }
}
