package dev.weir.connector.install;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** Compares two definitions as flows see them: by operations, their inputs and their outputs. Texts do not count. */
public final class DefinitionDiff {

    private static final int DEEPEST = 6;

    private final JsonNode before;
    private final JsonNode after;
    private final List<DefinitionChange> changes = new ArrayList<>();

    private DefinitionDiff(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /** The differences, in the order of the operations. */
    public static List<DefinitionChange> of(JsonNode before, JsonNode after) {
        DefinitionDiff diff = new DefinitionDiff(before, after);
        diff.operations();
        return diff.changes;
    }

    private void operations() {
        Map<String, JsonNode> old = operations(before);
        Map<String, JsonNode> current = operations(after);
        old.forEach((id, operation) -> {
            if (current.containsKey(id)) {
                compare(id, values(before, operation), values(after, current.get(id)), true);
                compare(id + " →", outputs(before, operation), outputs(after, current.get(id)), false);
            } else {
                add(id, DefinitionChange.Kind.REMOVED, true);
            }
        });
        current.keySet().stream().filter(id -> !old.containsKey(id)).forEach(id -> add(id, DefinitionChange.Kind.ADDED, false));
    }

    /** A value that goes in or comes out. */
    private record Value(String type, boolean required) {
    }

    private void compare(String operation, Map<String, Value> old, Map<String, Value> current, boolean input) {
        old.forEach((name, value) -> {
            Value now = current.get(name);
            if (now == null) {
                add(operation + " " + name, DefinitionChange.Kind.REMOVED, true);
            } else if (!now.type().equals(value.type())) {
                add(operation + " " + name, DefinitionChange.Kind.TYPE_CHANGED, true);
            } else if (input && now.required() && !value.required()) {
                add(operation + " " + name, DefinitionChange.Kind.NOW_REQUIRED, true);
            }
        });
        current.forEach((name, value) -> {
            if (!old.containsKey(name)) {
                add(operation + " " + name, input && value.required() ? DefinitionChange.Kind.NOW_REQUIRED
                        : DefinitionChange.Kind.ADDED, input && value.required());
            }
        });
    }

    private void add(String place, DefinitionChange.Kind kind, boolean breaking) {
        changes.add(new DefinitionChange(place, kind, breaking));
    }

    private static Map<String, JsonNode> operations(JsonNode definition) {
        Map<String, JsonNode> operations = new LinkedHashMap<>();
        definition.path("paths").forEach(item -> item.forEach(operation -> {
            if (operation.has("operationId")) {
                operations.put(operation.path("operationId").asText(), operation);
            }
        }));
        return operations;
    }

    private static Map<String, Value> values(JsonNode definition, JsonNode operation) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (JsonNode declared : operation.path("parameters")) {
            JsonNode parameter = resolved(definition, declared);
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("body")) {
                properties(definition, parameter.path("schema"), "", true, values, 0);
            } else if (!name.equals("connectionId")) {
                values.put(name, new Value(parameter.path("type").asText(), parameter.path("required").asBoolean()));
            }
        }
        return values;
    }

    private static Map<String, Value> outputs(JsonNode definition, JsonNode operation) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (String status : new String[] { "200", "201" }) {
            properties(definition, operation.path("responses").path(status).path("schema"), "", false, values, 0);
        }
        return values;
    }

    private static void properties(JsonNode definition, JsonNode declared, String path, boolean needed,
            Map<String, Value> values, int depth) {
        JsonNode schema = resolved(definition, declared);
        if (depth > DEEPEST) {
            return;
        }
        properties(definition, schema.path("properties"), schema.path("required"), path, needed, values, depth);
        if (schema.has("items")) {
            properties(definition, schema.path("items"), path + "[]", false, values, depth + 1);
        }
    }

    private static void properties(JsonNode definition, JsonNode properties, JsonNode required, String path, boolean needed,
            Map<String, Value> values, int depth) {
        properties.properties().forEach(entry -> {
            JsonNode property = resolved(definition, entry.getValue());
            boolean listed = false;
            for (JsonNode name : required) {
                listed |= name.asText().equals(entry.getKey());
            }
            String place = path + "/" + entry.getKey();
            values.put(place, new Value(property.path("type").asText(), needed && listed));
            properties(definition, property, place, needed && listed, values, depth + 1);
        });
    }

    private static JsonNode resolved(JsonNode definition, JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.startsWith("#/") ? definition.at(reference.substring(1)) : node;
    }
}
