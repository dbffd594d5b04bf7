package dev.weir.localcloud.flow;

/** A refusal of the Flow service, with the code that Microsoft's gives. */
public class FlowFault extends RuntimeException {

    private final int status;
    private final String code;

    public FlowFault(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static FlowFault environmentDenied(String environment) {
        return new FlowFault(403, "EnvironmentAccessDenied", "Access to the environment '" + environment + "' is denied.");
    }

    static FlowFault environmentUnknown(String environment, String tenant) {
        return new FlowFault(403, "EnvironmentAccessDenied",
                "The environment '" + environment + "' could not be found in the tenant '" + tenant + "'.");
    }

    static FlowFault flowUnknown(String flow) {
        return new FlowFault(404, "FlowNotFound", "Could not find flow '" + flow + "'.");
    }

    static FlowFault flowForeign(String caller, String flow) {
        return new FlowFault(403, "ConnectionAuthorizationFailed", "The caller with object id '" + caller
                + "' does not have permission for connection '" + flow + "' under Api 'shared_logicflows'.");
    }

    static FlowFault runUnknown(String run) {
        return new FlowFault(404, "AzureResourceManagerRequestFailed",
                "Request to Azure Resource Manager failed with error: '{\"error\":{\"code\":\"WorkflowRunNotFound\","
                        + "\"message\":\"The workflow run '" + run + "' could not be found.\"}}'.");
    }

    static FlowFault quotaMissing(String user, String connection) {
        return new FlowFault(403, "MissingAdequateQuotaPolicy", "The user '" + user
                + "' does not have a service plan adequate for the non-Standard connection '" + connection
                + "'. https://go.microsoft.com/fwlink/?linkid=2123710");
    }

    static FlowFault badRequest(String code, String message) {
        return new FlowFault(400, code, message);
    }

    int status() {
        return status;
    }

    public String code() {
        return code;
    }
}
