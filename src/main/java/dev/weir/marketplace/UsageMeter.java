package dev.weir.marketplace;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;

import dev.weir.customer.Metering;
import dev.weir.customer.TenantScope;
import dev.weir.marketplace.MarketplaceConfig.PlanConfig;
import io.quarkus.narayana.jta.QuarkusTransactionException;

/** Keeps what is billed by use, as far as the tenant's plan meters it. */
@ApplicationScoped
public class UsageMeter implements Metering {

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

    @Override
    public void count(String tenantId, Use use, String key) {
        if (config.plans().values().stream().noneMatch(plan -> plan.dimensions().containsValue(use))) {
            return;
        }
        subscriptions.current(tenantId).filter(current -> current.state == SubscriptionState.ACTIVE)
                .ifPresent(current -> dimensions(current.planId).forEach((dimension, counted) -> {
                    if (counted == use) {
                        store(current, dimension, BigDecimal.ONE, use + "/" + dimension + "/" + key);
                    }
                }));
    }

    private Map<String, Use> dimensions(String planId) {
        PlanConfig plan = config.plans().get(planId);
        return plan == null ? Map.of() : plan.dimensions();
    }

    /** Writes a use down, unless its key is known; whether it was written now. */
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
