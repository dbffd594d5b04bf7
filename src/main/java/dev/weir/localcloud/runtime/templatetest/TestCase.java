package dev.weir.localcloud.runtime.templatetest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One test of a template, as its author wrote it.
 *
 * @param name what it shows
 * @param now when it happens
 * @param parameters values of the template's parameters
 * @param records records of the ISV, by type
 * @param answers answers of services, by connector and operation
 * @param when what starts the flow: {@code body} of the trigger, or {@code changed}/{@code created}/{@code deleted}: a record
 * @param then what must have become of it: {@code status, runs, ran, skipped, failed, calls, outputs, records}
 */
record TestCase(String name, Instant now, ObjectNode parameters, JsonNode records, ObjectNode answers, JsonNode when,
        JsonNode then) {

    private static final Set<String> KEYS = Set.of("name", "now", "parameters", "records", "answers", "when", "then");
    private static final Set<String> WHEN = Set.of("body", "headers", "changed", "created", "deleted");
    private static final Set<String> THEN = Set.of("status", "runs", "ran", "skipped", "failed", "calls", "outputs", "records");

    /** @throws TestFileException if the file says what nobody understands */
    static TestCase of(String file, JsonNode written) {
        List<String> faults = new ArrayList<>();
        unknown(written, KEYS, "", faults);
        unknown(written.path("when"), WHEN, "when.", faults);
        unknown(written.path("then"), THEN, "then.", faults);
        if (!written.path("then").isObject()) {
            faults.add("'then' is missing: say what must have happened");
        }
        Instant now = Instant.EPOCH;
        try {
            now = Instant.parse(written.path("now").asText("2026-03-02T08:00:00Z"));
        } catch (java.time.format.DateTimeParseException unreadable) {
            faults.add("'now' must look like 2026-03-02T08:00:00Z");
        }
        if (!faults.isEmpty()) {
            throw new TestFileException(file, faults);
        }
        return new TestCase(written.path("name").asText(file), now, object(written.path("parameters")), written.path("records"),
                object(written.path("answers")), written.path("when"), written.path("then"));
    }

    private static void unknown(JsonNode object, Set<String> known, String path, List<String> faults) {
        object.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                faults.add(
                        "unknown key '" + path + key + "'; known are " + String.join(", ", known.stream().sorted().toList()));
            }
        });
    }

    private static ObjectNode object(JsonNode node) {
        return node.isObject() ? (ObjectNode) node : JsonNodeFactory.instance.objectNode();
    }
}
