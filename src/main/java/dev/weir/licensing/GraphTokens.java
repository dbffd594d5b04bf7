package dev.weir.licensing;

import jakarta.enterprise.context.ApplicationScoped;

/** The signed-in person's token for Microsoft Graph. */
@ApplicationScoped
class GraphTokens {

    /** There is no token to be had. */
    static class NoTokenException extends RuntimeException {

        private final boolean consentMissing;

        NoTokenException(boolean consentMissing, String message) {
            super(message);
            this.consentMissing = consentMissing;
        }

        /** Whether the tenant has to allow it first. */
        boolean isConsentMissing() {
            return consentMissing;
        }
    }

    /** @throws NoTokenException when Azure AD gives none */
    String mine() {
        throw new NoTokenException(true, "No token for Microsoft Graph in this session");
    }
}
