package dev.weir.localcloud.entra;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What stands behind an authorization code, a refresh token or the local Azure AD's own session.
 *
 * @param clientId the application it was given to; null for a session
 * @param oid the person
 * @param scope the scopes asked for
 * @param session the session's id, the {@code sid} claim
 * @param redirect where the code was sent to
 * @param nonce what the ID token is to repeat
 * @param challenge the PKCE challenge
 * @param method {@code S256} or {@code plain}
 * @param authority the authority the code came from
 * @param expires when it ends, in epoch seconds
 * @param used whether the code was redeemed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Grant(String clientId, String oid, String scope, String session, String redirect, String nonce, String challenge,
        String method, String authority, long expires, boolean used) {

    static Grant ofSession(String oid, long expires) {
        return new Grant(null, oid, null, null, null, null, null, null, null, expires, false);
    }

    /** The same rights as a refresh token. */
    Grant asRefresh(long until) {
        return new Grant(clientId, oid, scope, session, null, null, null, null, authority, until, false);
    }
}
