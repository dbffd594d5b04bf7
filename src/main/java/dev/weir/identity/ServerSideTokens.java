package dev.weir.identity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Alternative;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.oidc.runtime.CodeAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/**
 * Keeps the tokens of a sign-in on the server. Tokens of Azure AD grow with a person's groups past what a browser's cookies
 * hold; and a cookie with an id can be revoked.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class ServerSideTokens implements TokenStateManager {

    /** Set by the sign-in machinery while it answers with a renewed session. */
    private static final String RENEWED = "refresh_token_grant_response";

    private final Sessions sessions;
    private final KeyGate gate;
    private final Event<SignedIn> signedIn;
    private final Clock clock;

    ServerSideTokens(Sessions sessions, KeyGate gate, Event<SignedIn> signedIn, Clock clock) {
        this.sessions = sessions;
        this.gate = gate;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @Override
    public Uni<String> createTokenState(RoutingContext request, OidcTenantConfig config, AuthorizationCodeTokens tokens,
            OidcRequestContext<String> context) {
        Long seconds = request.get(CodeAuthenticationMechanism.SESSION_MAX_AGE_PARAM);
        JsonObject claims = claims(tokens.getIdToken());
        KeptSession session = new KeptSession(claims.getString("tid", "").toLowerCase(Locale.ROOT),
                claims.getString("oid", "").toLowerCase(Locale.ROOT), claims.getString("sid"),
                new JsonObject().put("id", tokens.getIdToken()).put("refresh", tokens.getRefreshToken()).encode(),
                clock.instant().plus(Duration.ofSeconds(seconds)));
        SignedIn person = new SignedIn(session.tenantId(), session.objectId(),
                claims.getString("name", claims.getString("preferred_username", "")),
                claims.getJsonArray("roles", new JsonArray()).stream().map(String::valueOf).sorted().toList());
        return context.runBlocking(() -> {
            signedIn.fire(person);
            return sessions.keep(session);
        });
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(RoutingContext request, OidcTenantConfig config, String id,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        return context.runBlocking(() -> sessions.find(id).map(ServerSideTokens::tokens).filter(this::isStillSigned)
                .orElseThrow(() -> new AuthenticationFailedException("The session is over")));
    }

    @Override
    public Uni<Void> deleteTokens(RoutingContext request, OidcTenantConfig config, String id,
            OidcRequestContext<Void> context) {
        boolean renewed = Boolean.TRUE.equals(request.get(RENEWED));
        return context.runBlocking(() -> {
            if (renewed) {
                sessions.retire(id);
            } else {
                sessions.end(id);
            }
            return null;
        });
    }

    /** A session whose key Azure AD withdrew since is over. */
    private boolean isStillSigned(AuthorizationCodeTokens tokens) {
        try {
            gate.check(tokens.getIdToken());
            return true;
        } catch (UnknownKeyException withdrawn) {
            return false;
        }
    }

    private static AuthorizationCodeTokens tokens(KeptSession session) {
        JsonObject kept = new JsonObject(session.tokens());
        return new AuthorizationCodeTokens(kept.getString("id"), null, kept.getString("refresh"));
    }

    private static JsonObject claims(String token) {
        return new JsonObject(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    }
}
