package dev.weir.workflow.expression;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A constant: text in single quotes, a number, {@code true}, {@code false} or {@code null}.
 *
 * @param value text, long, double, boolean or null node
 */
public record Literal(JsonNode value, Span span) implements Expression {

    @Override
    public List<Expression> children() {
        return List.of();
    }

    @Override
    public String text() {
        return value.isTextual() ? "'" + value.textValue().replace("'", "''") + "'" : value.asText();
    }
}
