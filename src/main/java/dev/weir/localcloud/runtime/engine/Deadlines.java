package dev.weir.localcloud.runtime.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

import com.fasterxml.jackson.databind.JsonNode;

/** When actions time out. */
final class Deadlines {

    private Deadlines() {
    }

    /** When an action that has begun times out by its own limit, or null for never. */
    static Instant of(ActionRun action) {
        JsonNode timeout = action.node().json().path("limit").path("timeout");
        if (!timeout.isTextual() || action.startTime() == null) {
            return null;
        }
        try {
            return action.startTime().plus(Duration.parse(timeout.asText()));
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    /** The earlier of two times, each of which may be null for never. */
    static Instant earlier(Instant one, Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
