package dev.weir.microsoft.entra;

import java.time.Duration;

/**
 * An access token, fresh from Azure AD.
 *
 * @param value the token
 * @param refreshToken a newer refresh token; null when none came along
 * @param lifetime how long it is valid from now
 */
public record IssuedToken(String value, String refreshToken, Duration lifetime) {

    /** Tells no secret, since values end up in logs. */
    @Override
    public String toString() {
        return "IssuedToken[lifetime=" + lifetime + "]";
    }
}
