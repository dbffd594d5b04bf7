package dev.weir.workflow.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * One expression of the language: a constant, a call, or a call with something selected from its result. There are no
 * operators and no bare names.
 */
public sealed interface Expression permits Literal, FunctionCall, Selection {

    /** Where it stood in the text given to the parser. */
    Span span();

    /** The expressions directly inside this one, left to right. */
    List<Expression> children();

    /** The expression written out, without the leading {@code @}; parses to an equal tree but for positions. */
    String text();

    /**
     * Reads an expression written without its leading {@code @}.
     *
     * @throws ExpressionSyntaxException if it is not one, with the place where reading stopped
     */
    static Expression parse(String text) {
        return new ExpressionParser(text, 0).whole();
    }

    /** This expression and all inside it, outermost first, left to right. */
    default List<Expression> all() {
        List<Expression> found = new ArrayList<>();
        Deque<Expression> open = new ArrayDeque<>();
        open.push(this);
        while (!open.isEmpty()) {
            Expression next = open.pop();
            found.add(next);
            List<Expression> children = next.children();
            for (int i = children.size() - 1; i >= 0; i--) {
                open.push(children.get(i));
            }
        }
        return found;
    }

    /** Every call in it, outermost first, left to right. */
    default List<FunctionCall> calls() {
        return all().stream().filter(FunctionCall.class::isInstance).map(FunctionCall.class::cast).toList();
    }
}
