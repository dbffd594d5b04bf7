package dev.weir.workflow.evaluate;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.expression.Selection;

/** One selector of a selection at work. {@code ?} forgives what is missing, never a value that has no members at all. */
record MemberAccess(Selection selection, int index) {

    private static final int SHOWN_PROPERTIES = 50;

    JsonNode of(JsonNode target, JsonNode key) {
        boolean optional = selection.selectors().get(index).optional();
        return switch (ValueKind.of(target)) {
            case NULL -> {
                if (optional) {
                    yield Values.NULL;
                }
                throw failure("property '" + key.asText() + "' cannot be selected");
            }
            case OBJECT -> member(target, key, optional);
            case ARRAY -> element(target, key, optional);
            default ->
                throw failure("property '" + key.asText() + "' cannot be selected. Property selection is not supported on "
                        + "values of type '" + ValueKind.of(target) + "'");
        };
    }

    private JsonNode member(JsonNode object, JsonNode key, boolean optional) {
        if (!key.isTextual()) {
            throw failure("property '" + key.asText() + "' cannot be selected. Properties of an object can only be selected by "
                    + "name, not by a value of type '" + ValueKind.of(key) + "'");
        }
        String name = key.textValue();
        String found = Values.key(object, name);
        if (found != null) {
            return object.get(found);
        }
        JsonNode behind = name.indexOf('/') > 0 ? path(object, name) : null;
        if (behind != null) {
            return behind;
        }
        if (optional) {
            return Values.NULL;
        }
        throw failure("property '" + name + "' doesn't exist, available properties are '" + properties(object) + "'");
    }

    /** Flows write {@code outputs('A')?['body/value']} for members of members. */
    private static JsonNode path(JsonNode object, String path) {
        JsonNode value = object;
        for (String step : path.split("/", -1)) {
            String key = value.isObject() ? Values.key(value, step) : null;
            if (key == null) {
                return null;
            }
            value = value.get(key);
        }
        return value;
    }

    private static String properties(JsonNode object) {
        List<String> names = new ArrayList<>();
        for (var fields = object.fieldNames(); fields.hasNext() && names.size() < SHOWN_PROPERTIES;) {
            names.add(fields.next());
        }
        return String.join(", ", names);
    }

    private JsonNode element(JsonNode array, JsonNode key, boolean optional) {
        if (ValueKind.of(key) != ValueKind.INTEGER) {
            throw failure("property '" + key.asText() + "' cannot be selected. Array elements can only be selected using an "
                    + "integer index");
        }
        long position = key.longValue();
        if (position >= 0 && position < array.size()) {
            return array.get((int) position);
        }
        if (optional) {
            return Values.NULL;
        }
        throw failure("array index '" + position + "' is outside bounds (0 - " + (array.size() - 1) + ") of array");
    }

    private EvaluationException failure(String reason) {
        return new EvaluationException("The template language expression '" + selection.text(index + 1)
                + "' cannot be evaluated because " + reason
                + ". Please see https://aka.ms/logicexpressions for usage details.");
    }
}
