package dev.weir.deployment;

import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.identity.TokenCipher;
import dev.weir.microsoft.entra.EntraException;
import dev.weir.microsoft.entra.IssuedToken;
import dev.weir.microsoft.entra.TokenClient;

/** Encrypts sign-ins that are kept in the database, and takes access tokens with them. */
@ApplicationScoped
class KeptSignIn {

    private final TokenCipher cipher;
    private final TokenClient tokens;

    KeptSignIn(DeploymentConfig config, TokenClient tokens) {
        this.cipher = new TokenCipher(config.encryptionKeys());
        this.tokens = tokens;
    }

    /** A refresh token as it may be kept. */
    String seal(String tenantId, String refreshToken) {
        return cipher.encrypt(refreshToken, tenantId);
    }

    /**
     * An access token.
     *
     * @param sealed the kept sign-in
     * @param newer is given the sealed sign-in that takes its place, where Azure AD sent one
     * @throws CannotActException when the sign-in is not good any more, or Azure AD does not answer
     */
    String token(String tenantId, String sealed, String audience, Consumer<String> newer) {
        String refresh = cipher.decrypt(sealed, tenantId).orElseThrow(() -> new CannotActException(Cause.CONSENT_MISSING));
        try {
            IssuedToken issued = tokens.forPerson(tenantId, refresh, audience);
            if (issued.refreshToken() != null) {
                newer.accept(seal(tenantId, issued.refreshToken()));
            }
            return issued.value();
        } catch (EntraException refused) {
            throw new CannotActException(refused.isPassing() ? Cause.UNREACHABLE
                    : refused.isServiceUnknown() ? Cause.SERVICE_UNKNOWN
                            : refused.isSignInNeeded() ? Cause.SIGN_IN_NEEDED : Cause.CONSENT_MISSING);
        }
    }
}
