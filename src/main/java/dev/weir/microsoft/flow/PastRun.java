package dev.weir.microsoft.flow;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How a run came out.
 *
 * @param name the run's name
 * @param status {@code Running}, {@code Succeeded}, {@code Failed}, {@code Cancelled}, {@code Skipped}, {@code TimedOut} or
 *        {@code Waiting}
 * @param started when it began
 * @param code the service's word for what went wrong; empty when nothing did
 * @param message what the service says about it
 */
public record PastRun(String name, String status, Instant started, String code, String message) {

    static Optional<PastRun> of(JsonNode json) {
        JsonNode properties = json.path("properties");
        JsonNode error = properties.path("error");
        String code = error.path("code").asText(properties.path("code").asText());
        return ServiceTime.read(properties.path("startTime")).map(started -> new PastRun(json.path("name").asText(),
                properties.path("status").asText(), started, code, error.path("message").asText()));
    }

    /** Whether it is over. */
    public boolean hasEnded() {
        return !status.equals("Running") && !status.equals("Waiting");
    }

    public boolean succeeded() {
        return status.equals("Succeeded");
    }

    public boolean failed() {
        return status.equals("Failed") || status.equals("TimedOut");
    }
}
