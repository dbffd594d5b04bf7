package dev.weir.microsoft.dataverse;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dataverse did not do what it was asked for. Where the Flow service was behind the refusal, its code is known too.
 *
 * @see <a href="https://learn.microsoft.com/power-apps/developer/data-platform/api-limits">Service protection limits</a>
 */
public class DataverseException extends RuntimeException {

    private static final Pattern FLOW_CODE = Pattern.compile("\"code\"\\s*:\\s*\"([A-Za-z]+)\"");

    private final int status;
    private final String code;
    private final String said;
    private final String requestId;
    private final Duration retryAfter;

    DataverseException(int status, String code, String said, String requestId, Duration retryAfter) {
        super("Dataverse answered " + status + " " + code + ": " + said + " (request " + requestId + ")");
        this.status = status;
        this.code = code;
        this.said = said;
        this.requestId = requestId;
        this.retryAfter = retryAfter;
    }

    DataverseException(Throwable cause) {
        super("Dataverse did not answer: " + cause.getMessage(), cause);
        this.status = 0;
        this.code = "";
        this.said = String.valueOf(cause.getMessage());
        this.requestId = "";
        this.retryAfter = null;
    }

    /** Whether the same call may well succeed later: throttled, broken for the moment, or no answer at all. */
    public boolean isPassing() {
        return status == 0 || status == 429 || status >= 500;
    }

    /** Whether it is Microsoft that wants us to slow down. */
    public boolean isThrottled() {
        return status == 429;
    }

    /** How long to wait before the next call, where Microsoft said so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** Whether the row is not there. */
    public boolean isMissing() {
        return status == 404;
    }

    /** Whether the row is there already, or was changed since it was read: read it again. */
    public boolean isOutdated() {
        return status == 412;
    }

    /** Whether the token is not accepted any more. */
    public boolean isSignedOut() {
        return status == 401;
    }

    /** Whether the person may not do this in the environment. */
    public boolean isNotPermitted() {
        return status == 403;
    }

    /** Whether the flow's owner lacks the licence, or Microsoft has not noticed it yet. */
    public boolean isLicenceMissing() {
        return flowCode().filter(found -> found.equals("MissingAdequateQuotaPolicy")).isPresent();
    }

    /** Whether one of the flow's connection references has no usable connection. */
    public boolean isConnectionMissing() {
        return flowCode().filter(found -> found.equals("XrmConnectionReferenceMissingConnection")
                || found.equals("ConnectionAuthorizationFailed")).isPresent();
    }

    /** The Flow service's code, where Dataverse hands on its refusal. */
    public Optional<String> flowCode() {
        Matcher matcher = FLOW_CODE.matcher(code.equals("0x80060467") ? said : "");
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** What Dataverse said. */
    public String said() {
        return said;
    }

    /** What to quote to Microsoft's support. */
    public String requestId() {
        return requestId;
    }
}
