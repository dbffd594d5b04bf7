package dev.weir.localcloud.entra;

/**
 * A call without a valid bearer token. Unless a service answers it in a way of its own, the answer is 401 in the shape of
 * Azure's resource providers.
 */
public class BearerException extends RuntimeException {

    private final Kind kind;

    BearerException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** The error code in the answer. */
    public String code() {
        return switch (kind) {
            case MISSING -> "AuthenticationFailed";
            case INVALID -> "InvalidAuthenticationToken";
            case EXPIRED -> "ExpiredAuthenticationToken";
            case WRONG_AUDIENCE -> "InvalidAuthenticationAudience";
        };
    }

    /** What is wrong with the token. */
    public enum Kind {
        MISSING,
        INVALID,
        EXPIRED,
        WRONG_AUDIENCE
    }
}
