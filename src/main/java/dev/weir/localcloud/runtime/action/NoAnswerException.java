package dev.weir.localcloud.runtime.action;

/** A service that did not answer at all. */
public class NoAnswerException extends Exception {

    private final String code;

    public NoAnswerException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Such as {@code UnresolvableHostName}. */
    public String code() {
        return code;
    }
}
