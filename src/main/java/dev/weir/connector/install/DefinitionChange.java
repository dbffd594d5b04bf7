package dev.weir.connector.install;

/**
 * A difference between the connector that is installed and the one to come.
 *
 * @param place the operation, or the operation and its parameter or property
 * @param breaking whether flows that use it stop working
 */
public record DefinitionChange(String place, Kind kind, boolean breaking) {

    /** What differs. */
    public enum Kind {
        ADDED,
        REMOVED,
        TYPE_CHANGED,
        NOW_REQUIRED
    }
}
