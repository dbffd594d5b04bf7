package dev.weir.marketplace;

import java.util.Optional;
import java.util.OptionalInt;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.customer.Entitlement;
import dev.weir.customer.Entitlements;
import dev.weir.marketplace.MarketplaceConfig.PlanConfig;

/** What a tenant may use by the plan of its subscription. */
@ApplicationScoped
class PlanEntitlements implements Entitlements {

    private final Subscriptions subscriptions;
    private final Seats seats;
    private final MarketplaceConfig config;

    PlanEntitlements(Subscriptions subscriptions, Seats seats, MarketplaceConfig config) {
        this.subscriptions = subscriptions;
        this.seats = seats;
        this.config = config;
    }

    /**
     * What a tenant may use. A tenant without any subscription came aboard in another way and may use everything; a plan that
     * the configuration does not know is not held against the customer who pays for it.
     */
    @Override
    public Entitlement of(String tenantId) {
        Optional<Subscription> current = subscriptions.lately(tenantId);
        if (current.isEmpty()) {
            return Entitlement.ALL;
        }
        Subscription subscription = current.get();
        if (subscription.state != SubscriptionState.ACTIVE) {
            return Entitlement.NONE;
        }
        PlanConfig plan = config.plans().get(subscription.planId);
        OptionalInt limit = subscription.quantity != null ? OptionalInt.of(subscription.quantity)
                : plan == null ? OptionalInt.empty() : plan.seats();
        return plan == null
                ? new Entitlement(subscription.planId, true, Entitlement.ALL.templates(), true, limit)
                : new Entitlement(plan.title(), true, plan.templates(), plan.connector(), limit);
    }

    @Override
    public boolean seat(String tenantId, String objectId, String name) {
        return seats.take(tenantId, objectId, name, of(tenantId).seats());
    }
}
