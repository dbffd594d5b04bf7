package dev.weir.marketplace;

import dev.weir.microsoft.fulfilment.Purchase;

/** Where a subscription stands. */
public enum SubscriptionState {

    /** Bought, but nobody confirmed it on the landing page. */
    PENDING,

    /** In use. */
    ACTIVE,

    /** Not paid for: nothing is lost, and nothing can be used. */
    SUSPENDED,

    /** Over for good. */
    ENDED;

    static SubscriptionState of(Purchase.State state) {
        return switch (state) {
            case PENDING -> PENDING;
            case SUBSCRIBED -> ACTIVE;
            case SUSPENDED -> SUSPENDED;
            case UNSUBSCRIBED -> ENDED;
        };
    }
}
