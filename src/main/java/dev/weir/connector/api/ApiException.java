package dev.weir.connector.api;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.Response.Status;

import dev.weir.record.FieldFault;

/** A call that is answered with a problem document. */
public final class ApiException extends RuntimeException {

    private final int status;
    private final String title;
    private final transient List<ApiProblem.FieldError> errors;
    private final transient Map<String, String> headers;

    ApiException(int status, String title, String detail, List<ApiProblem.FieldError> errors, Map<String, String> headers) {
        super(detail);
        this.status = status;
        this.title = title;
        this.errors = errors;
        this.headers = headers;
    }

    public static ApiException of(Status status, String detail) {
        return new ApiException(status.getStatusCode(), status.getReasonPhrase(), detail, List.of(), Map.of());
    }

    /** No token, or one that is not valid here (RFC 6750). */
    public static ApiException unauthorized(String error, String detail) {
        String challenge = error.isEmpty() ? "Bearer" : "Bearer error=\"" + error + "\", error_description=\"" + detail + "\"";
        return new ApiException(401, "Unauthorized", detail, List.of(), Map.of("WWW-Authenticate", challenge));
    }

    /** A valid token that does not allow this. */
    public static ApiException forbidden(String error, String detail) {
        return new ApiException(403, "Forbidden", detail, List.of(), Map.of("WWW-Authenticate",
                "Bearer error=\"" + error + "\", error_description=\"" + detail + "\""));
    }

    public static ApiException notFound() {
        return of(Status.NOT_FOUND, "There is nothing at this address. Check the record type and the key.");
    }

    static ApiException invalid(List<FieldFault> faults) {
        return new ApiException(422, "Unprocessable Content", "Some values cannot be taken; errors names them.", faults.stream()
                .map(fault -> new ApiProblem.FieldError(fault.field(), fault.sentence() + ".")).toList(), Map.of());
    }

    static ApiException tooMany(long seconds) {
        return new ApiException(429, "Too Many Requests", "This connection made too many calls. Try again in " + seconds
                + " s.", List.of(), Map.of("Retry-After", String.valueOf(seconds)));
    }

    int status() {
        return status;
    }

    ApiProblem problem() {
        return new ApiProblem("about:blank", title, status, getMessage(), errors);
    }

    Map<String, String> headers() {
        return headers;
    }
}
