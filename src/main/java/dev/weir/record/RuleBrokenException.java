package dev.weir.record;

/** The database's own rules forbid a change: a unique, check or foreign key constraint. */
public final class RuleBrokenException extends RuntimeException {

    public RuleBrokenException(Throwable cause) {
        super("The database's own rules forbid this change", cause);
    }
}
