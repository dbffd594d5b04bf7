package dev.weir.microsoft.flow;

import java.time.Duration;

/** The Flow service did not do what it was asked for. */
public class FlowException extends RuntimeException {

    private final int status;
    private final String code;
    private final String requestId;
    private final Duration pause;

    FlowException(int status, String code, String message, String requestId, Duration pause) {
        super("Flow answered " + status + " " + code + ": " + message + " (request " + requestId + ")");
        this.status = status;
        this.code = code;
        this.requestId = requestId;
        this.pause = pause;
    }

    FlowException(Throwable cause) {
        super("Flow did not answer: " + cause, cause);
        this.status = 0;
        this.code = "";
        this.requestId = "";
        this.pause = Duration.ofMillis(300);
    }

    /** Whether asking again later can help. */
    public boolean isTemporary() {
        return status == 0 || status == 429 || status >= 500;
    }

    /** How long to wait before asking again. */
    public Duration pause() {
        return pause;
    }

    /** Whether the person may not see the thing, or it is not there; the service tells the two apart only at times. */
    public boolean isNotVisible() {
        return status == 404 || code.equals("ConnectionAuthorizationFailed");
    }

    /** Whether the person's plan does not cover a connector of the flow. */
    public boolean isLicenceMissing() {
        return code.equals("MissingAdequateQuotaPolicy");
    }

    /** Whether the person may not work in this environment. */
    public boolean isEnvironmentDenied() {
        return code.equals("EnvironmentAccessDenied");
    }

    /** Whether the token was not accepted, so that signing in again or consent is needed. */
    public boolean isTokenRefused() {
        return status == 401;
    }

    /** Whether the flow itself was faulty, so that asking again cannot help. */
    public boolean isRequestFaulty() {
        return status == 400 || status == 409 || status == 422;
    }

    /** The service's own word for the refusal. */
    public String code() {
        return code;
    }

    /** What to quote to Microsoft's support. */
    public String requestId() {
        return requestId;
    }
}
