package dev.weir.localcloud.runtime.trigger;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A trigger that is set up.
 *
 * @param flow the flow's name
 * @param content {@code environment}, {@code kind}: recurrence, webhook or poll; {@code trigger}: as it was set up;
 *        {@code since}; {@code due}: when it is looked at next; {@code location}: the subscription, or the poll's state;
 *        {@code secret}: the end of the call back address
 */
record Listener(String flow, ObjectNode content) {

    static final String RECURRENCE = "recurrence";
    static final String WEBHOOK = "webhook";
    static final String POLL = "poll";

    /** Whether it asks an address instead of a connector. */
    boolean isHttp() {
        return trigger().path("type").asText().toLowerCase(java.util.Locale.ROOT).startsWith("http");
    }

    String environment() {
        return content.path("environment").asText();
    }

    String kind() {
        return content.path("kind").asText();
    }

    JsonNode trigger() {
        return content.path("trigger");
    }

    Instant since() {
        return Instant.parse(content.path("since").asText());
    }

    Optional<Instant> due() {
        return content.path("due").isTextual() ? Optional.of(Instant.parse(content.get("due").asText())) : Optional.empty();
    }

    Optional<String> location() {
        return content.path("location").isTextual() ? Optional.of(content.get("location").asText()) : Optional.empty();
    }

    String secret() {
        return content.path("secret").asText();
    }
}
