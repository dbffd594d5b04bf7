package dev.weir.deployment;

/** What is to become of a flow in a customer's environment. */
public enum Goal {

    /** There, in the wanted version, switched on. */
    ON,
    /** There, in the wanted version, switched off. */
    OFF,
    /** Not there. */
    REMOVED;

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
