package dev.weir.workflow.compare;

/** Whose version of something. */
public enum Side {
    /** What the ISV ships now. */
    SHIPPED,
    /** What the customer has. */
    CUSTOMER
}
