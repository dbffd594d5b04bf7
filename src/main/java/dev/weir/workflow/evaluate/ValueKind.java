package dev.weir.workflow.evaluate;

import com.fasterxml.jackson.databind.JsonNode;

/** The kinds of value the language knows, named as its error messages name them. */
public enum ValueKind {

    NULL("Null"),
    BOOLEAN("Boolean"),
    /** A whole number of 64 bits. */
    INTEGER("Integer"),
    /** A double; also what whole numbers beyond 64 bits are read as. */
    FLOAT("Float"),
    /** Only {@code decimal()} makes one. */
    DECIMAL("Decimal"),
    STRING("String"),
    ARRAY("Array"),
    OBJECT("Object");

    private final String label;

    ValueKind(String label) {
        this.label = label;
    }

    public static ValueKind of(JsonNode value) {
        return switch (value.getNodeType()) {
            case BOOLEAN -> BOOLEAN;
            case STRING, BINARY -> STRING;
            case ARRAY -> ARRAY;
            case OBJECT, POJO -> OBJECT;
            case NUMBER ->
                value.isBigDecimal() ? DECIMAL : value.isIntegralNumber() && value.canConvertToLong() ? INTEGER : FLOAT;
            case NULL, MISSING -> NULL;
        };
    }

    boolean isNumber() {
        return this == INTEGER || this == FLOAT || this == DECIMAL;
    }

    @Override
    public String toString() {
        return label;
    }
}
