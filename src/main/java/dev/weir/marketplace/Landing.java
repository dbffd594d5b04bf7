package dev.weir.marketplace;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.identity.CurrentUser;
import dev.weir.identity.Role;
import dev.weir.microsoft.fulfilment.FulfilmentClient;
import dev.weir.microsoft.fulfilment.FulfilmentException;
import dev.weir.microsoft.fulfilment.Purchase;

/** Finds out what somebody who comes from the marketplace should see. */
@ApplicationScoped
class Landing {

    /** What the page is about; each has its own words. */
    enum Case {
        /** Somebody came without a token. */
        NO_TOKEN,
        /** The token is over, or never was one. */
        EXPIRED,
        /** The marketplace cannot be asked now. */
        UNAVAILABLE,
        /** The offer's technical configuration names another application than ours. */
        MISCONFIGURED,
        /** Bought, and this person may confirm it. */
        ORDER,
        /** Confirmed, and being activated. */
        UNDER_WAY,
        /** Bought by a colleague, who has to confirm it. */
        COLLEAGUES_ORDER,
        /** Active, and this person manages it. */
        ACTIVE,
        /** Active, and this person can simply start. */
        COLLEAGUES_ACTIVE,
        SUSPENDED,
        CANCELLED,
        /** Bought by this person for another organisation. */
        RESELLER,
        /** Bought by and for somebody else. */
        OTHER_TENANT
    }

    /**
     * What to show.
     *
     * @param kind what it is about
     * @param purchase what was bought; null where the reader may not know or nobody could say
     */
    record View(Case kind, Purchase purchase) {
    }

    private final FulfilmentClient marketplace;
    private final Subscriptions subscriptions;
    private final CurrentUser user;

    Landing(FulfilmentClient marketplace, Subscriptions subscriptions, CurrentUser user) {
        this.marketplace = marketplace;
        this.subscriptions = subscriptions;
        this.user = user;
    }

    /** What the signed-in person sees who came with this token. */
    View look(String token) {
        if (token == null || token.isBlank()) {
            return new View(Case.NO_TOKEN, null);
        }
        try {
            Purchase purchase = marketplace.resolve(token);
            Case kind = kind(purchase);
            return new View(kind, kind == Case.OTHER_TENANT ? null : purchase);
        } catch (FulfilmentException refused) {
            if (refused.isUnknown()) {
                return new View(Case.EXPIRED, null);
            }
            return new View(refused.isForbidden() ? Case.MISCONFIGURED : Case.UNAVAILABLE, null);
        }
    }

    private Case kind(Purchase purchase) {
        if (!purchase.beneficiary().tenantId().equals(user.tenantId())) {
            return purchase.purchaser().tenantId().equals(user.tenantId()) ? Case.RESELLER : Case.OTHER_TENANT;
        }
        boolean buyer = isBuyer(purchase);
        return switch (purchase.state()) {
            case PENDING -> isConfirmed(purchase) ? Case.UNDER_WAY : buyer ? Case.ORDER : Case.COLLEAGUES_ORDER;
            case SUBSCRIBED -> buyer ? Case.ACTIVE : Case.COLLEAGUES_ACTIVE;
            case SUSPENDED -> Case.SUSPENDED;
            case UNSUBSCRIBED -> Case.CANCELLED;
        };
    }

    private boolean isBuyer(Purchase purchase) {
        return purchase.beneficiary().objectId().equals(user.objectId())
                || purchase.purchaser().objectId().equals(user.objectId()) || user.has(Role.ADMIN);
    }

    private boolean isConfirmed(Purchase purchase) {
        return subscriptions.find(purchase.id()).filter(known -> known.activationAsked != null).isPresent();
    }
}
