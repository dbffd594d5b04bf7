package dev.weir.localcloud.runtime.engine;

import com.fasterxml.jackson.databind.JsonNode;

/** The names that error messages give to kinds of values. */
final class TypeNames {

    private TypeNames() {
    }

    static String of(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL, MISSING -> "Null";
            case BOOLEAN -> "Boolean";
            case NUMBER -> value.isIntegralNumber() ? "Integer" : "Float";
            case STRING -> "String";
            case ARRAY -> "Array";
            default -> "Object";
        };
    }
}
