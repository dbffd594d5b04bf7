package dev.weir.localcloud.powerapps;

/** A refusal of the Power Apps service, with the code that Microsoft's gives. */
class PowerAppsFault extends RuntimeException {

    private final int status;
    private final String code;

    PowerAppsFault(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
