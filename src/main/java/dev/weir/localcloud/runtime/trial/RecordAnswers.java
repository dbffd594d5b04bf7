package dev.weir.localcloud.runtime.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.runtime.connector.Answer;
import dev.weir.localcloud.runtime.connector.Connector;
import dev.weir.localcloud.runtime.connector.Operation;

/**
 * Records as the ISV's connector serves them, out of a file: {@code {"work-orders": [{"id": "WO-1", …}]}}. Understands
 * operations by their names: List, Get, Create, Update and Delete with the record type behind.
 */
public final class RecordAnswers implements Connector {

    private final ObjectNode records;

    public RecordAnswers(JsonNode records) {
        this.records = records.isObject() ? records.deepCopy() : JsonNodeFactory.instance.objectNode();
    }

    /** The record of a type with that id, as it is now. */
    public Optional<ObjectNode> find(String type, String id) {
        for (JsonNode record : records.path(type)) {
            if (record.path("id").asText().equals(id)) {
                return Optional.of((ObjectNode) record);
            }
        }
        return Optional.empty();
    }

    /** All records as they are now, by type. */
    public ObjectNode all() {
        return records.deepCopy();
    }

    @Override
    public Answer call(Operation operation) {
        for (String verb : List.of("List", "Get", "Create", "Update", "Delete")) {
            if (operation.id().startsWith(verb)) {
                Optional<String> type = type(operation.id().substring(verb.length()));
                if (type.isPresent()) {
                    return answer(verb, type.get(), operation);
                }
            }
        }
        return Connector.unknown(operation);
    }

    private Answer answer(String verb, String type, Operation operation) {
        if (verb.equals("List")) {
            return list(type, operation);
        }
        if (verb.equals("Create")) {
            ObjectNode made = fields(operation);
            made.put("id", "NEW-" + (records.path(type).size() + 1));
            records.withArray(type).add(made);
            return Answer.of(201, made);
        }
        Optional<ObjectNode> found = find(type, operation.text("id"));
        if (found.isEmpty()) {
            return Answer.error(404, "NotFound",
                    "There is no record '" + operation.text("id") + "' of type '" + type + "' in this test.");
        }
        if (verb.equals("Update")) {
            found.get().setAll(fields(operation));
        }
        return verb.equals("Delete") ? Answer.of(204, null) : Answer.ok(found.get().deepCopy());
    }

    private Answer list(String type, Operation operation) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        int top = operation.parameter("$top").asInt(Integer.MAX_VALUE);
        List<JsonNode> page = new ArrayList<>();
        records.path(type).forEach(page::add);
        body.putArray("value").addAll(page.subList(0, Math.min(top, page.size())));
        return Answer.ok(body);
    }

    private static ObjectNode fields(Operation operation) {
        return operation.nested().path("body") instanceof ObjectNode body ? body.deepCopy()
                : JsonNodeFactory.instance.objectNode();
    }

    /** The record type that the rest of an operation's name means: its plural, or its singular. */
    private Optional<String> type(String words) {
        for (var names = records.fieldNames(); names.hasNext();) {
            String type = names.next();
            String plural = type.replace("-", "").toLowerCase(Locale.ROOT);
            String name = words.toLowerCase(Locale.ROOT);
            if (plural.equals(name) || plural.equals(name + "s") || plural.equals(name.replaceAll("y$", "ies"))) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
