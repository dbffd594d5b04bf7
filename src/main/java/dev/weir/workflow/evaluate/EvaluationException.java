package dev.weir.workflow.evaluate;

import java.util.Optional;

import dev.weir.workflow.expression.Span;

/** An expression that cannot be evaluated. The message is the reason as the service words it. */
public class EvaluationException extends RuntimeException {

    private final transient Span span;

    public EvaluationException(String message) {
        this(message, null, null);
    }

    EvaluationException(String message, Throwable cause) {
        this(message, cause, null);
    }

    private EvaluationException(String message, Throwable cause, Span span) {
        super(message, cause, true, false);
        this.span = span;
    }

    /** Where in its string the expression stands that failed, where known. */
    public Optional<Span> span() {
        return Optional.ofNullable(span);
    }

    /** This failure, placed; a place it already has is kept. */
    EvaluationException at(Span place) {
        return span != null ? this : new EvaluationException(getMessage(), getCause(), place);
    }
}
