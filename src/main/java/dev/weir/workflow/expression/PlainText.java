package dev.weir.workflow.expression;

import java.util.List;

/** A string without expressions, escapes already resolved. */
public record PlainText(String text) implements Template, Interpolation.Part {

    @Override
    public List<Expression> expressions() {
        return List.of();
    }
}
