package dev.weir.identity;

import io.quarkus.security.UnauthorizedException;

/** A program's call that is not let in. */
class ApiRefusedException extends UnauthorizedException {

    private final int status;
    private final transient Refusal reason;

    private ApiRefusedException(int status, Refusal reason, String detail) {
        super(detail);
        this.status = status;
        this.reason = reason;
    }

    static ApiRefusedException withoutToken() {
        return new ApiRefusedException(401, null, "The call carries no bearer token.");
    }

    static ApiRefusedException withToken(Refusal reason) {
        return new ApiRefusedException(reason == Refusal.SCOPE ? 403 : 401, reason,
                "The bearer token is not accepted: " + reason.path() + ".");
    }

    static ApiRefusedException ofTenant(Standing standing) {
        return new ApiRefusedException(403, standing == Standing.SUSPENDED ? Refusal.SUSPENDED : Refusal.TENANT,
                standing == Standing.SUSPENDED
                        ? "The organisation is suspended at present. Its admin learns why by signing in to the portal."
                        : "The organisation has not come aboard.");
    }

    int status() {
        return status;
    }

    /** The {@code WWW-Authenticate} header (RFC 6750). */
    String challenge() {
        if (reason == null) {
            return "Bearer";
        }
        return "Bearer error=\"" + (status == 403 ? "insufficient_scope" : "invalid_token") + "\", error_description=\""
                + getMessage() + "\"";
    }
}
