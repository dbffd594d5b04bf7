package dev.weir.localcloud.runtime.connector;

/** Finds the service behind a connector. */
@FunctionalInterface
public interface Connectors {

    /** Never null: a connector nobody knows answers every operation with 404. */
    Connector named(String connector);
}
