package dev.weir.customer;

import dev.weir.identity.Standing;

/** Where a customer is in its time with the portal. */
public enum CustomerState {

    /** Looks around with everything on. */
    TRIAL,

    ACTIVE,

    /** May not work until something is settled, such as an unpaid subscription. */
    SUSPENDED,

    /** Went, and may come back. */
    LEFT;

    Standing standing() {
        return switch (this) {
            case TRIAL, ACTIVE -> Standing.MEMBER;
            case SUSPENDED -> Standing.SUSPENDED;
            case LEFT -> Standing.LEFT;
        };
    }
}
