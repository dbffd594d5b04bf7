package dev.weir.identity;

import java.util.Locale;
import java.util.Optional;

/** Why a sign-in came to nothing. Each reason has a page that says so and what to do; none leaves a session. */
public enum Refusal {

    /** The account is a personal one. */
    PERSONAL_ACCOUNT,
    /** The token's issuer is not the one of its tenant. */
    ISSUER,
    /** The token names no tenant. */
    TENANT,
    /** The token is for another application. */
    AUDIENCE,
    EXPIRED,
    NOT_YET_VALID,
    /** The token is signed with a key Azure AD does not publish. */
    UNKNOWN_KEY,
    /** The token is signed with a key that Azure AD publishes for other tenants only. */
    FOREIGN_KEY,
    /** The token is not signed. */
    UNSIGNED,
    /** The token is signed in a way that Azure AD does not sign. */
    ALGORITHM,
    /** The signature is not that of the token. */
    SIGNATURE,
    /** The token answers another sign-in. */
    NONCE,
    /** The token is of another version or lacks what every token has. */
    MALFORMED,
    /** The answer does not belong to a sign-in that this browser began, or was used before. */
    STATE,
    /** The code was used before, is too old or is not ours. */
    CODE,
    /** The token is of another identity provider. */
    OTHER_PROVIDER,
    /** The person cancelled, or did not consent. */
    DECLINED,
    /** An administrator has to consent first. */
    ADMIN_NEEDED,
    /** The organisation's rules do not let the person in. */
    POLICY,
    /** The registration of this portal is wrong. */
    REGISTRATION,
    /** Azure AD cannot be reached or has trouble. */
    UNAVAILABLE,
    /** The tenant may not work at present. */
    SUSPENDED,
    /** The token does not let its bearer use this API. */
    SCOPE,
    /** Anything else. */
    OTHER;

    /** As it stands in addresses. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Refusal> ofPath(String path) {
        for (Refusal refusal : values()) {
            if (refusal.path().equals(path)) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    /** Whether signing in with another account can help. */
    public boolean isOfAccount() {
        return this == PERSONAL_ACCOUNT || this == DECLINED || this == POLICY || this == SUSPENDED || this == ADMIN_NEEDED;
    }

    /** Whether the operator of the portal has to do something. */
    public boolean isOfOperator() {
        return this == REGISTRATION;
    }

    /** The verdict of a rule on tokens, as the text that passes through the token library. */
    String verdict() {
        return "refused: " + name();
    }

    /** The reason such a text begins with. */
    static Optional<Refusal> in(String text) {
        for (Refusal refusal : values()) {
            if (text != null && text.equals(refusal.verdict())) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }
}
