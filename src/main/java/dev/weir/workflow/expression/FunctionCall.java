package dev.weir.workflow.expression;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A call of a function.
 *
 * @param name as written; names are matched ignoring case
 */
public record FunctionCall(String name, List<Expression> arguments, Span span) implements Expression {

    public FunctionCall {
        arguments = List.copyOf(arguments);
    }

    /** Whether it calls the function of that name, ignoring case. */
    public boolean calls(String function) {
        return name.equalsIgnoreCase(function);
    }

    /** The name in lower case, as functions are looked up. */
    public String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The first argument if it is literal text, as reference functions demand: {@code outputs('Send_mail')}. */
    public Optional<String> literalName() {
        return arguments.isEmpty() || !(arguments.get(0) instanceof Literal literal) || !literal.value().isTextual()
                ? Optional.empty()
                : Optional.of(literal.value().textValue());
    }

    @Override
    public List<Expression> children() {
        return arguments;
    }

    @Override
    public String text() {
        return name + arguments.stream().map(Expression::text).collect(Collectors.joining(", ", "(", ")"));
    }
}
