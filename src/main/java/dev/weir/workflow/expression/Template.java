package dev.weir.workflow.expression;

import java.util.List;

/**
 * What a string of a definition stands for: plain text, one expression whose result keeps its type ({@code @add(1,2)}),
 * or text with expressions inside ({@code Total @{variables('t')}}).
 */
public sealed interface Template permits PlainText, WholeExpression, Interpolation {

    /** The expressions in it, left to right. */
    List<Expression> expressions();

    /**
     * Reads a string of a definition.
     *
     * @throws ExpressionSyntaxException if an expression in it does not parse
     */
    static Template parse(String text) {
        return TemplateParser.parse(text);
    }

    /** Whether the string holds an expression at all; cheap, and does not parse it. */
    static boolean hasExpressions(String text) {
        return TemplateParser.hasExpressions(text);
    }
}
