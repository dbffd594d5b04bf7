package dev.weir.deployment;

import jakarta.enterprise.context.RequestScoped;

import dev.weir.identity.AccessTokenResult;
import dev.weir.identity.AccessTokens;
import dev.weir.identity.CurrentUser;

/** Acts as the person who is signed in. */
@RequestScoped
public class SignedIn implements Acting {

    private final CurrentUser user;
    private final AccessTokens tokens;

    SignedIn(CurrentUser user, AccessTokens tokens) {
        this.user = user;
        this.tokens = tokens;
    }

    @Override
    public String tenantId() {
        return user.tenantId();
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
    public String powerAppsToken() {
        return token(tokens.powerApps());
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
