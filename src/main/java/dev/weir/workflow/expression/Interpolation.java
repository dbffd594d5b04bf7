package dev.weir.workflow.expression;

import java.util.List;

/** Text with expressions inside; always gives a string. */
public record Interpolation(List<Part> parts) implements Template {

    /** A stretch of text, or an expression whose text form stands in its place. */
    public sealed interface Part permits PlainText, Embedded {
    }

    /** An expression between {@code @{} and {@code }}. */
    public record Embedded(Expression expression) implements Part {
    }

    public Interpolation {
        parts = List.copyOf(parts);
    }

    @Override
    public List<Expression> expressions() {
        return parts.stream().filter(Embedded.class::isInstance).map(part -> ((Embedded) part).expression()).toList();
    }
}
