package dev.weir.localcloud.dataverse;

/** A refusal, with the code that the Web API gives for it. */
class DataverseFault extends RuntimeException {

    private final int status;
    private final String code;

    private DataverseFault(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static DataverseFault notFound(Entity entity, String id) {
        return new DataverseFault(404, "0x80040217",
                "Entity '" + entity.logicalName() + "' With Id = " + id + " Does Not Exist");
    }

    static DataverseFault unknownPath(String segment) {
        return new DataverseFault(404, "0x8006088a", "Resource not found for the segment '" + segment + "'.");
    }

    static DataverseFault badQuery(String message) {
        return new DataverseFault(400, "0x80060888", message);
    }

    static DataverseFault badRequest(String message) {
        return new DataverseFault(400, "0x80048d19", "Error identified in Payload provided by the user: " + message);
    }

    static DataverseFault duplicate(Entity entity, String id) {
        return new DataverseFault(412, "0x80040237", "A record with matching key values already exists. Entity '"
                + entity.logicalName() + "', Id " + id);
    }

    static DataverseFault changedMeanwhile() {
        return new DataverseFault(412, "0x80060882",
                "The version of the existing record doesn't match the RowVersion property provided.");
    }

    static DataverseFault activeWorkflow() {
        return new DataverseFault(400, "0x80045003", "Cannot delete an active workflow definition.");
    }

    static DataverseFault denied(String organization) {
        return new DataverseFault(403, "0x80072560", "The user is not a member of the organization '" + organization + "'.");
    }

    static DataverseFault privilegeMissing(String objectId, String privilege) {
        return new DataverseFault(403, "0x80040220", "Principal user (Id=" + objectId + ", type=8) is missing " + privilege
                + " privilege on OTC=4703 for entity 'workflow'.");
    }

    static DataverseFault solution(String message) {
        return new DataverseFault(400, "0x80048060", message);
    }

    /** A refusal of the Flow service, which Dataverse hands on inside its own. */
    static DataverseFault flow(int status, String code, String message) {
        String inner = "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message.replace("\"", "'") + "\"}}";
        return new DataverseFault(400, "0x80060467", "Flow client error returned with status code \""
                + (status == 403 ? "Forbidden" : "BadRequest") + "\" and details \"" + inner + "\".");
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
