package dev.weir.localcloud.entra;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/** A refusal in the shape of Azure AD's token endpoint; its description also goes into redirects. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntraError(String error, @JsonProperty("error_description") String description,
        @JsonProperty("error_codes") List<Integer> codes, String timestamp, @JsonProperty("trace_id") String trace,
        @JsonProperty("correlation_id") String correlation, @JsonProperty("error_uri") String uri, String suberror) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'")
            .withZone(ZoneOffset.UTC);

    static EntraError of(int code, String error, String text) {
        return of(code, error, text, null);
    }

    static EntraError of(int code, String error, String text, String suberror) {
        String trace = UUID.randomUUID().toString();
        String correlation = UUID.randomUUID().toString();
        String timestamp = TIME.format(Instant.now());
        return new EntraError(error, "AADSTS" + code + ": " + text + "\r\nTrace ID: " + trace + "\r\nCorrelation ID: "
                + correlation + "\r\nTimestamp: " + timestamp, List.of(code), timestamp, trace, correlation,
                "https://login.microsoftonline.com/error?code=" + code, suberror);
    }

    @JsonIgnore
    int code() {
        return codes.get(0);
    }

    Response response() {
        return Response.status(error.equals("invalid_client") ? 401 : 400).type(MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store").entity(this).build();
    }
}
