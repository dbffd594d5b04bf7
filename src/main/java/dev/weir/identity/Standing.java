package dev.weir.identity;

/** How a tenant stands with the portal. */
public enum Standing {

    /** It never came aboard. */
    UNKNOWN,

    /** Its people may work. */
    MEMBER,

    /** It is a customer, but may not work at present. */
    SUSPENDED,

    /** It was a customer. */
    LEFT;

    /** Whether nothing may be done for the tenant any more, or for now. */
    public boolean isClosed() {
        return this == SUSPENDED || this == LEFT;
    }
}
