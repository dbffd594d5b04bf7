package dev.weir.deployment;

/** The steps of a deployment, in the order in which they are taken. */
public enum StepName {

    /** The connector is there in the wanted version. */
    INSTALL,
    /** Everybody of the organisation may use the connector. */
    SHARE,
    /** The environment has a database that answers. */
    REACH,
    /** The solution that holds the flows is there. */
    SOLUTION,
    /** Each connector the flow uses has a connection plugged in. */
    CONNECT,
    /** The flow is there in the wanted version, with what the customer changed. */
    WRITE,
    /** The flow is on, or off. */
    SWITCH,
    /** The flow is seen to be as wanted. */
    VERIFY,
    /** The flow is not there any more. */
    REMOVE;

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
