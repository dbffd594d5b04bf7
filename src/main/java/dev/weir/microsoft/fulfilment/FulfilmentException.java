package dev.weir.microsoft.fulfilment;

/** The marketplace did not do what it was asked for. */
public class FulfilmentException extends RuntimeException {

    private final int status;
    private final String code;

    FulfilmentException(int status, String code, String message, String requestId) {
        super("The marketplace answered " + status + (code.isEmpty() ? "" : " " + code) + ": " + message + " (request "
                + requestId + ")");
        this.status = status;
        this.code = code;
    }

    FulfilmentException(String message, Throwable cause) {
        super(message, cause);
        this.status = 0;
        this.code = "";
    }

    /** Whether the same call can succeed later: no answer, throttled, or the marketplace's own failure. */
    public boolean isTransient() {
        return status == 0 || status == 429 || status >= 500;
    }

    /**
     * Whether the marketplace does not know what was asked for, or no longer. The documentation says 404, the real service
     * has been seen to answer 400.
     */
    public boolean isUnknown() {
        return status == 404 || status == 400;
    }

    /** Whether a newer change overtook this one. */
    public boolean isConflict() {
        return status == 409;
    }

    /** Whether the application or tenant is not the one that the offer names. */
    public boolean isForbidden() {
        return status == 401 || status == 403;
    }

    /** The marketplace's own word for what went wrong; empty when it gave none. */
    public String code() {
        return code;
    }
}
