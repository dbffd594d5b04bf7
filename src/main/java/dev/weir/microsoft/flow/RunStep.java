package dev.weir.microsoft.flow;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What became of a trigger or an action in a run.
 *
 * @param name the name in the definition; of a repetition its place, such as {@code 000001-000000}
 * @param repeats whether it stands in a loop, so that there are repetitions of it
 * @param inputs where to read what went in; empty when nothing did, or when it is secret
 * @param outputs where to read what came out; likewise
 */
public record RunStep(String name, String status, Optional<Instant> started, Optional<Instant> ended, Optional<RunFault> fault,
        boolean repeats, Optional<URI> inputs, Optional<URI> outputs) {

    static RunStep of(String name, JsonNode properties) {
        return new RunStep(name, properties.path("status").asText(), ServiceTime.read(properties.path("startTime")),
                ServiceTime.read(properties.path("endTime")), RunFault.of(properties), properties.has("repetitionCount"),
                link(properties.path("inputsLink")), link(properties.path("outputsLink")));
    }

    /** The same step with another outcome. */
    public RunStep with(String otherStatus, Optional<RunFault> otherFault) {
        return new RunStep(name, otherStatus, started, ended, otherFault, repeats, inputs, outputs);
    }

    private static Optional<URI> link(JsonNode link) {
        try {
            return Optional.of(link.path("uri").asText()).filter(address -> !address.isEmpty()).map(URI::create);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
