package dev.weir.deployment;

/** There is no token to act with in a customer's tenant. */
public class CannotActException extends RuntimeException {

    private final Cause cause;

    public CannotActException(Cause cause) {
        super("No token to act with: " + cause);
        this.cause = cause;
    }

    public Cause reason() {
        return cause;
    }
}
