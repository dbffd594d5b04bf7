package dev.weir.workflow.expression;

import java.util.List;

/** A string that is one expression; its result keeps its type. */
public record WholeExpression(Expression expression) implements Template {

    @Override
    public List<Expression> expressions() {
        return List.of(expression);
    }
}
