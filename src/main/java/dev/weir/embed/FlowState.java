package dev.weir.embed;

/** How a flow is, as far as the person who looks may know. */
public enum FlowState {

    ON,
    OFF,
    /** Microsoft turned it off, for example because it always failed or nobody pays for it. */
    SUSPENDED,
    /** The person made it, and it is there no more. */
    DELETED,
    /** Somebody else made it and does not share it. */
    NOT_SHARED,
    /** Nobody could be asked yet. */
    UNKNOWN
}
