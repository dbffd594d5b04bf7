package dev.weir.marketplace;

import java.util.Optional;
import java.util.OptionalInt;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.marketplace.MarketplaceConfig.PlanConfig;

/** Tells other features what a tenant's subscription allows. */
@ApplicationScoped
public class Entitlements {

    private final Subscriptions subscriptions;
    private final MarketplaceConfig config;

    Entitlements(Subscriptions subscriptions, MarketplaceConfig config) {
        this.subscriptions = subscriptions;
        this.config = config;
    }

    /**
     * What a tenant may use. A tenant without any subscription came aboard in another way and may use everything; a plan that
     * the configuration does not know is not held against the customer who pays for it.
     */
    public Entitlement of(String tenantId) {
        Optional<Subscription> current = subscriptions.current(tenantId);
        if (current.isEmpty()) {
            return Entitlement.ALL;
        }
        Subscription subscription = current.get();
        if (subscription.state != SubscriptionState.ACTIVE) {
            return Entitlement.NONE;
        }
        PlanConfig plan = config.plans().get(subscription.planId);
        OptionalInt seats = subscription.quantity != null ? OptionalInt.of(subscription.quantity)
                : plan == null ? OptionalInt.empty() : plan.seats();
        return plan == null
                ? new Entitlement(subscription.planId, true, Entitlement.ALL.templates(), true, seats)
                : new Entitlement(plan.title(), true, plan.templates(), plan.connector(), seats);
    }
}
