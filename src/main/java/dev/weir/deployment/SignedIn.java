package dev.weir.deployment;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import dev.weir.identity.AccessTokenResult;
import dev.weir.identity.AccessTokens;
import dev.weir.identity.CurrentUser;
import io.quarkus.oidc.RefreshToken;
import io.quarkus.security.identity.SecurityIdentity;

/** Acts as the person who is signed in. */
@RequestScoped
public class SignedIn implements Acting {

    private final CurrentUser user;
    private final AccessTokens tokens;
    private final SecurityIdentity identity;

    SignedIn(CurrentUser user, AccessTokens tokens, SecurityIdentity identity) {
        this.user = user;
        this.tokens = tokens;
        this.identity = identity;
    }

    @Override
    public String tenantId() {
        return user.tenantId();
    }

    @Override
    public Optional<String> personId() {
        return Optional.of(user.objectId());
    }

    @Override
    public String name() {
        return user.name();
    }

    @Override
    public String token(String audience) {
        return token(tokens.forAudience(audience));
    }

    @Override
    public String flowToken() {
        return token(tokens.flow());
    }

    @Override
    public String powerAppsToken() {
        return token(tokens.powerApps());
    }

    /**
     * The sign-in itself, to go on with when the person has left the page.
     *
     * @throws CannotActException when the session has none
     */
    String refreshToken() {
        RefreshToken refresh = identity.getCredential(RefreshToken.class);
        if (refresh == null || refresh.getToken() == null) {
            throw new CannotActException(Cause.SIGN_IN_NEEDED);
        }
        return refresh.getToken();
    }

    private static String token(AccessTokenResult result) {
        if (result instanceof AccessTokenResult.Granted granted) {
            return granted.token();
        }
        if (result instanceof AccessTokenResult.ConsentNeeded) {
            throw new CannotActException(Cause.CONSENT_MISSING);
        }
        if (result instanceof AccessTokenResult.ServiceUnknown) {
            throw new CannotActException(Cause.SERVICE_UNKNOWN);
        }
        throw new CannotActException(
                result instanceof AccessTokenResult.Unavailable ? Cause.UNREACHABLE : Cause.SIGN_IN_NEEDED);
    }
}
