package dev.weir.microsoft.flow;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** Times as the service writes them: up to seven digits after the second. */
final class ServiceTime {

    private ServiceTime() {
    }

    /** The time, or empty when there is none that can be read. */
    static Optional<Instant> read(JsonNode text) {
        try {
            return text.isTextual() ? Optional.of(OffsetDateTime.parse(text.asText()).toInstant()) : Optional.empty();
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
