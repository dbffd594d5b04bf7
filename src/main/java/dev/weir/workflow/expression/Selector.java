package dev.weir.workflow.expression;

/**
 * One step of a selection: {@code .name}, {@code ['name']} or {@code [0]}, each perhaps after a {@code ?}.
 *
 * @param optional written with {@code ?}: what is missing gives null instead of an error
 */
public record Selector(Expression key, boolean optional, Span span) {

    String text() {
        return (optional ? "?[" : "[") + key.text() + "]";
    }
}
