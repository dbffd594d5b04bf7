package dev.weir.marketplace;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;

import dev.weir.customer.TenantScope;
import dev.weir.marketplace.MarketplaceConfig.PlanConfig;
import io.quarkus.narayana.jta.QuarkusTransactionException;

/** Counts what is billed by use. */
@ApplicationScoped
public class UsageMeter {

    private final Subscriptions subscriptions;
    private final MarketplaceConfig config;
    private final TenantScope scope;
    private final Clock clock;

    UsageMeter(Subscriptions subscriptions, MarketplaceConfig config, TenantScope scope, Clock clock) {
        this.subscriptions = subscriptions;
        this.config = config;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * Counts something that a tenant used, if its plan meters that.
     *
     * @param key what makes this use different from every other; counting the same key again changes nothing
     * @return whether it was counted now
     */
    public boolean count(String tenantId, String dimension, BigDecimal quantity, String key) {
        return subscriptions.current(tenantId).filter(subscription -> isMetered(subscription, dimension))
                .map(subscription -> store(subscription, dimension, quantity, key)).orElse(false);
    }

    private boolean isMetered(Subscription subscription, String dimension) {
        PlanConfig plan = config.plans().get(subscription.planId);
        return subscription.state == SubscriptionState.ACTIVE && plan != null
                && plan.dimensions().filter(metered -> metered.contains(dimension)).isPresent();
    }

    private boolean store(Subscription subscription, String dimension, BigDecimal quantity, String key) {
        try {
            return scope.acrossTenants(() -> {
                if (UsageEntry.count("key = ?1", key) > 0) {
                    return false;
                }
                UsageEntry entry = new UsageEntry();
                entry.key = key;
                entry.subscriptionId = subscription.id;
                entry.planId = subscription.planId;
                entry.dimension = dimension;
                entry.hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
                entry.quantity = quantity;
                entry.persistAndFlush();
                return true;
            });
        } catch (PersistenceException | QuarkusTransactionException collision) {
            if (scope.acrossTenants(() -> UsageEntry.count("key = ?1", key) > 0)) {
                return false;
            }
            throw collision;
        }
    }
}
