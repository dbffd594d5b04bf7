package dev.weir.microsoft.entra;

import java.util.List;
import java.util.Set;

/** Azure AD gave no token. The message has its codes and its number for support, and no secret. */
public class EntraException extends RuntimeException {

    private static final Set<Integer> CONSENT = Set.of(65001, 65004, 90094, 90095, 650057, 7000229);
    private static final Set<Integer> SERVICE_UNKNOWN = Set.of(500011, 650052, 90099, 650051);

    private final int status;
    private final String error;
    private final String suberror;
    private final transient List<Integer> codes;

    EntraException(int status, TokenRestClient.Refusal refusal) {
        super("Azure AD refused a token: " + refusal.error() + " " + refusal.codes() + ", correlation "
                + refusal.correlation());
        this.status = status;
        this.error = refusal.error();
        this.suberror = refusal.suberror();
        this.codes = refusal.codes();
    }

    EntraException(int status, String problem, Throwable cause) {
        super("Azure AD gave no token: " + problem, cause);
        this.status = status;
        this.error = "";
        this.suberror = null;
        this.codes = List.of();
    }

    /** Somebody has to consent first. */
    public boolean isConsentMissing() {
        return "consent_required".equals(error) || "consent_required".equals(suberror)
                || codes.stream().anyMatch(CONSENT::contains);
    }

    /** The tenant does not know the service, since nobody opened it there yet. */
    public boolean isServiceUnknown() {
        return codes.stream().anyMatch(SERVICE_UNKNOWN::contains);
    }

    /** The person has to sign in again: the refresh token is of no more use, or more proof is wanted. */
    public boolean isSignInNeeded() {
        return !isConsentMissing() && !isServiceUnknown()
                && ("invalid_grant".equals(error) || "interaction_required".equals(error) || "login_required".equals(error));
    }

    /** Azure AD cannot be reached or has trouble; asking again later helps. */
    public boolean isPassing() {
        return status == 0 || status == 429 || status >= 500 || "temporarily_unavailable".equals(error);
    }
}
