package dev.weir.localcloud.runtime.engine;

/** A run wants more than one run may have. */
final class QuotaException extends RuntimeException {

    private final String code;

    QuotaException(String code, String message) {
        super(message);
        this.code = code;
    }

    Failure failure() {
        return new Failure(code, getMessage());
    }
}
