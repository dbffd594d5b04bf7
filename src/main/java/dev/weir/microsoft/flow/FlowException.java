package dev.weir.microsoft.flow;

import java.time.Duration;

/** The Flow service did not do what it was asked for. */
public class FlowException extends RuntimeException {

    private final int status;
    private final FlowRefusal refusal;
    private final String code;
    private final String requestId;
    private final Duration pause;

    FlowException(int status, String code, String message, String requestId, Duration pause) {
        super("Flow answered " + status + " " + code + ": " + message + " (request " + requestId + ")");
        this.status = status;
        this.refusal = FlowRefusal.of(status, code, message);
        this.code = code;
        this.requestId = requestId;
        this.pause = pause;
    }

    FlowException(Throwable cause) {
        super("Flow did not answer: " + cause, cause);
        this.status = 0;
        this.refusal = FlowRefusal.DOWN;
        this.code = "";
        this.requestId = "";
        this.pause = Duration.ofMillis(300);
    }

    /** Why it did not. */
    public FlowRefusal refusal() {
        return refusal;
    }

    /** Whether asking again later can help. */
    public boolean isTemporary() {
        return refusal == FlowRefusal.DOWN || refusal == FlowRefusal.THROTTLED;
    }

    /** How long to wait before asking again. */
    public Duration pause() {
        return pause;
    }

    /** Whether a person who wanted to read something may not see it, or it is not there. */
    public boolean isNotVisible() {
        return status == 404 || code.equals("ConnectionAuthorizationFailed");
    }

    /** Whether the person's plan does not cover a connector of the flow. */
    public boolean isLicenceMissing() {
        return refusal == FlowRefusal.LICENCE_MISSING;
    }

    /** Whether the person may not work in this environment. */
    public boolean isEnvironmentDenied() {
        return refusal == FlowRefusal.ENVIRONMENT_DENIED;
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
