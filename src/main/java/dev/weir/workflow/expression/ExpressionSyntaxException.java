package dev.weir.workflow.expression;

/** Text that is no expression. The message has the form the service gives it when a flow is saved. */
public class ExpressionSyntaxException extends RuntimeException {

    private final int position;

    ExpressionSyntaxException(String message, int position) {
        super(message);
        this.position = position;
    }

    /** Offset in the text at which reading stopped. */
    public int position() {
        return position;
    }
}
