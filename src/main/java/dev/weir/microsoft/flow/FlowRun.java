package dev.weir.microsoft.flow;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A run of a flow.
 *
 * @param name the run's name
 * @param status {@code Running}, {@code Succeeded}, {@code Failed}, {@code Cancelled}, {@code Skipped} or {@code Waiting}
 * @param started when it began
 */
public record FlowRun(String name, String status, Optional<Instant> started) {

    static FlowRun of(JsonNode json) {
        return new FlowRun(json.path("name").asText(), json.path("properties").path("status").asText(),
                ServiceTime.read(json.path("properties").path("startTime")));
    }
}
