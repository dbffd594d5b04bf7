package dev.weir.microsoft.bap;

import java.time.Duration;
import java.util.Optional;

/** The business application platform did not do what it was asked for. */
public class BapException extends RuntimeException {

    private final int status;
    private final Duration retryAfter;

    BapException(int status, String said, String requestId, Duration retryAfter) {
        super("The business application platform answered " + status + ": " + said + " (request " + requestId + ")");
        this.status = status;
        this.retryAfter = retryAfter;
    }

    BapException(Throwable cause) {
        super("The business application platform did not answer: " + cause.getMessage(), cause);
        this.status = 0;
        this.retryAfter = null;
    }

    /** Whether the same call may well succeed later. */
    public boolean isPassing() {
        return status == 0 || status == 429 || status >= 500;
    }

    /** Whether it is Microsoft that wants us to slow down. */
    public boolean isThrottled() {
        return status == 429;
    }

    /** Whether the token is not accepted any more. */
    public boolean isSignedOut() {
        return status == 401;
    }

    /** Whether the person may not see this. */
    public boolean isNotPermitted() {
        return status == 403;
    }

    /** How long to wait before the next call, where Microsoft said so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
