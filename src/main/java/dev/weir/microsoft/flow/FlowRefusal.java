package dev.weir.microsoft.flow;

/**
 * Why the Flow service did not do what it was asked for. Whoever has to tell a person, or to decide whether to ask again,
 * starts
 * from this, so that the same refusal means the same everywhere.
 */
public enum FlowRefusal {

    /** It did not answer, or is broken for the moment. */
    DOWN,
    /** It wants to be asked less often. */
    THROTTLED,
    SIGN_IN_NEEDED,
    /** The person's plan does not cover a connector of the flow. */
    LICENCE_MISSING,
    /** A connection of the flow is not there, or is not the person's to use. */
    CONNECTION_MISSING,
    ENVIRONMENT_DENIED,
    /** The thing is not there, or not for this person; the service tells the two apart only at times. */
    NOT_VISIBLE,
    /** The flow is off, so that it cannot be run. */
    FLOW_OFF,
    INPUTS_REFUSED,
    /** The flow itself is faulty, so that asking again cannot help. */
    REQUEST_FAULTY,
    NOT_PERMITTED,
    OTHER;

    /**
     * Tells the refusal by what was answered.
     *
     * @param status 0 where there was no answer
     * @param code the service's own word, which says more than the status where there is one
     * @param said the message; one code means two things, and only the message tells them apart: flows are to Microsoft
     *        connections of a connector named {@code shared_logicflows}, so that a foreign flow and a foreign connection are
     *        refused alike
     */
    static FlowRefusal of(int status, String code, String said) {
        if (status == 0 || status >= 500) {
            return DOWN;
        }
        return switch (code) {
            case "MissingAdequateQuotaPolicy" -> LICENCE_MISSING;
            case "EnvironmentAccessDenied" -> ENVIRONMENT_DENIED;
            case "ConnectionAuthorizationFailed" -> said.contains("shared_logicflows") ? NOT_VISIBLE : CONNECTION_MISSING;
            case "InvokerConnectionOverrideFailed", "XrmConnectionReferenceMissingConnection" -> CONNECTION_MISSING;
            case "WorkflowTriggerIsNotEnabled" -> FLOW_OFF;
            case "TriggerInputSchemaMismatch" -> INPUTS_REFUSED;
            default -> of(status);
        };
    }

    private static FlowRefusal of(int status) {
        return switch (status) {
            case 400, 409, 422 -> REQUEST_FAULTY;
            case 401 -> SIGN_IN_NEEDED;
            case 403 -> NOT_PERMITTED;
            case 404 -> NOT_VISIBLE;
            case 429 -> THROTTLED;
            default -> OTHER;
        };
    }
}
