package dev.weir.microsoft.graph;

/** Microsoft Graph did not do what it was asked for. */
public class GraphException extends RuntimeException {

    private final int status;
    private final String requestId;

    GraphException(int status, String message, String requestId) {
        super("Microsoft Graph answered " + status + ": " + message + " (request " + requestId + ")");
        this.status = status;
        this.requestId = requestId;
    }

    GraphException(Throwable cause) {
        super("Microsoft Graph did not answer: " + cause.getMessage(), cause);
        this.status = 0;
        this.requestId = "";
    }

    /** Whether the tenant has not allowed this question; asking again helps only after consent. */
    public boolean isConsentMissing() {
        return status == 401 || status == 403;
    }

    /** Whether there is no such thing. */
    boolean isUnknown() {
        return status == 404;
    }

    /** What to quote to Microsoft's support. */
    public String requestId() {
        return requestId;
    }
}
