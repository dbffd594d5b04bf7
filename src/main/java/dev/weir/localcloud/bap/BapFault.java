package dev.weir.localcloud.bap;

/** A refusal of the business application platform. */
class BapFault extends RuntimeException {

    private final int status;
    private final String code;

    private BapFault(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static BapFault environmentUnknown(String environment, String tenantId) {
        return new BapFault(404, "EnvironmentNotFound",
                "The environment '" + environment + "' could not be found in the tenant '" + tenantId + "'.");
    }

    static BapFault adminOnly(String objectId) {
        return new BapFault(403, "Forbidden", "The user '" + objectId
                + "' does not have the required permissions: a Power Platform administrator is needed.");
    }

    static BapFault badRequest(String message) {
        return new BapFault(400, "InvalidRequestContent", message);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
