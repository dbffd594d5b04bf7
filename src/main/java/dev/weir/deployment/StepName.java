package dev.weir.deployment;

import java.util.EnumSet;
import java.util.Set;

/** The steps of a deployment, in the order in which they are taken. */
public enum StepName {

    /** The connector is there in the wanted version. */
    INSTALL,
    /** Everybody of the organisation may use the connector. */
    SHARE,
    /** The environment answers, and lets this person work in it. */
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

    /** Those that give the customer another version. */
    static final Set<StepName> WRITING = EnumSet.of(INSTALL, WRITE);

    boolean writes() {
        return WRITING.contains(this);
    }

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
