package dev.weir.connector.odata;

/** An OData option that cannot be understood or is not supported; the message says why and is meant for the caller. */
public final class ODataException extends RuntimeException {

    private final String option;

    ODataException(String option, String message) {
        super(option + ": " + message);
        this.option = option;
    }

    /** The option at fault, such as {@code $filter}. */
    public String option() {
        return option;
    }
}
