package dev.weir.licensing;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.identity.AccessTokenResult;
import dev.weir.identity.AccessTokens;

/** The signed-in person's token for Microsoft Graph. */
@ApplicationScoped
class GraphTokens {

    /** There is no token to be had. */
    static class NoTokenException extends RuntimeException {

        private final boolean consentMissing;

        NoTokenException(boolean consentMissing) {
            super(consentMissing ? "Nobody consented to reading licences" : "Azure AD gives no token for Microsoft Graph");
            this.consentMissing = consentMissing;
        }

        /** Whether the tenant has to allow it first. */
        boolean isConsentMissing() {
            return consentMissing;
        }
    }

    private final AccessTokens tokens;

    GraphTokens(AccessTokens tokens) {
        this.tokens = tokens;
    }

    /** @throws NoTokenException when Azure AD gives none */
    String mine() {
        AccessTokenResult result = tokens.graph();
        if (result instanceof AccessTokenResult.Granted granted) {
            return granted.token();
        }
        throw new NoTokenException(result instanceof AccessTokenResult.ConsentNeeded);
    }
}
