package dev.weir.connector.action;

/** A function that did not answer, or not as declared. */
final class FunctionFailedException extends RuntimeException {

    private final boolean late;

    FunctionFailedException(String message, boolean late, Throwable cause) {
        super(message, cause);
        this.late = late;
    }

    boolean isLate() {
        return late;
    }
}
