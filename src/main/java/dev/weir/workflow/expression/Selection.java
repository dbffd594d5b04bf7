package dev.weir.workflow.expression;

import java.util.ArrayList;
import java.util.List;

/** Something selected from the result of a call: {@code body('Get')?['value'][0].id}. */
public record Selection(FunctionCall target, List<Selector> selectors, Span span) implements Expression {

    public Selection {
        selectors = List.copyOf(selectors);
    }

    @Override
    public List<Expression> children() {
        List<Expression> children = new ArrayList<>();
        children.add(target);
        selectors.forEach(selector -> children.add(selector.key()));
        return children;
    }

    @Override
    public String text() {
        return text(selectors.size());
    }

    /** The text up to and without the selector of that index. */
    public String text(int upTo) {
        StringBuilder text = new StringBuilder(target.text());
        selectors.subList(0, upTo).forEach(selector -> text.append(selector.text()));
        return text.toString();
    }
}
