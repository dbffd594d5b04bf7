package dev.weir.identity;

import java.time.Instant;

/** What came of asking for an access token. */
public sealed interface AccessTokenResult {

    /**
     * Here it is.
     *
     * @param token the token
     * @param expires when it ends
     */
    record Granted(String token, Instant expires) implements AccessTokenResult {

        /** Tells no secret, since values end up in logs. */
        @Override
        public String toString() {
            return "Granted[expires=" + expires + "]";
        }
    }

    /** An administrator of the tenant, or the person, has to consent first. */
    record ConsentNeeded() implements AccessTokenResult {
    }

    /** The person has to sign in again. */
    record SignInNeeded() implements AccessTokenResult {
    }

    /** The tenant does not know the service; opening it there once helps. */
    record ServiceUnknown() implements AccessTokenResult {
    }

    /** Azure AD cannot give one at the moment. */
    record Unavailable() implements AccessTokenResult {
    }
}
