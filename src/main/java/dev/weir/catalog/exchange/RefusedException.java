package dev.weir.catalog.exchange;

/** A file that is not taken, with the reason and the remedy in its message. Nothing of it was used. */
public final class RefusedException extends Exception {

    /** A refusal for this reason, told as sentences. */
    public RefusedException(String reason) {
        super(reason);
    }
}
