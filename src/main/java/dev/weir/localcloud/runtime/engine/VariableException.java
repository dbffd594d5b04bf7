package dev.weir.localcloud.runtime.engine;

/** A variable used as it may not be. */
class VariableException extends RuntimeException {

    private final String code;

    VariableException(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }
}
