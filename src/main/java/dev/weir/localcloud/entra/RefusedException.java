package dev.weir.localcloud.entra;

/** Azure AD refuses a request. */
class RefusedException extends RuntimeException {

    private final transient EntraError error;

    RefusedException(EntraError error) {
        super(error.description());
        this.error = error;
    }

    RefusedException(int code, String error, String text) {
        this(EntraError.of(code, error, text));
    }

    EntraError error() {
        return error;
    }
}
