package dev.weir.licensing;

/** How a flow starts, which decides whose licence counts. */
public enum FlowKind {

    /** By an event: the owner's licence counts. */
    AUTOMATED,

    /** By a person: with premium connectors, the licence of everyone who runs it counts. */
    INSTANT,

    /** By the clock: the owner's licence counts. */
    SCHEDULED
}
