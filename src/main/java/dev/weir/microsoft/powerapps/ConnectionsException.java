package dev.weir.microsoft.powerapps;

/** Power Apps did not tell a person's connections. */
public class ConnectionsException extends RuntimeException {

    private final int status;

    ConnectionsException(int status, Throwable cause) {
        super(status == 0 ? "Power Apps did not answer" : "Power Apps answered " + status, cause);
        this.status = status;
    }

    /** The HTTP status of the refusal, or 0 when there was no answer. */
    public int status() {
        return status;
    }

    /** Whether the same call may well succeed later. */
    public boolean isPassing() {
        return status == 0 || status == 429 || status >= 500;
    }
}
