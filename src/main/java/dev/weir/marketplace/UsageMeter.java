package dev.weir.marketplace;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
    public void count(String tenantId, Use use, Collection<String> keys) {
        if (config.plans().values().stream().noneMatch(plan -> plan.dimensions().containsValue(use))) {
            return;
        }
        subscriptions.lately(tenantId).filter(current -> current.state == SubscriptionState.ACTIVE)
                .ifPresent(current -> dimensions(current.planId).forEach((dimension, counted) -> {
                    if (counted == use) {
                        store(current, dimension, keys.stream().map(key -> key(use, dimension, key))
                                .collect(Collectors.toSet()));
                    }
                }));
    }

    @Override
    public void takeBack(Use use, String key) {
        List<String> keys = config.plans().values().stream().flatMap(plan -> plan.dimensions().entrySet().stream())
                .filter(counted -> counted.getValue() == use).map(counted -> key(use, counted.getKey(), key)).distinct()
                .toList();
        if (!keys.isEmpty()) {
            // What was reported already stays billed: the act took longer than an hour is kept open.
            scope.acrossTenants(() -> UsageEntry.delete("key in ?1 and reportId is null", keys));
        }
    }

    private static String key(Use use, String dimension, String key) {
        return use + "/" + dimension + "/" + key;
    }

    private Map<String, Use> dimensions(String planId) {
        PlanConfig plan = config.plans().get(planId);
        return plan == null ? Map.of() : plan.dimensions();
    }

    /** Writes uses down, unless their keys are known. */
    private void store(Subscription subscription, String dimension, Set<String> keys) {
        try {
            scope.acrossTenants(() -> {
                Set<String> known = UsageEntry.known(keys);
                keys.stream().filter(key -> !known.contains(key)).map(key -> entry(subscription, dimension, key))
                        .forEach(entry -> entry.persist());
                UsageEntry.flush();
                return null;
            });
        } catch (PersistenceException | QuarkusTransactionException collision) {
            if (keys.size() > 1) {
                keys.forEach(key -> store(subscription, dimension, Set.of(key)));
            } else if (scope.acrossTenants(() -> UsageEntry.known(keys)).isEmpty()) {
                throw collision;
            }
        }
    }

    private UsageEntry entry(Subscription subscription, String dimension, String key) {
        UsageEntry entry = new UsageEntry();
        entry.key = key;
        entry.subscriptionId = subscription.id;
        entry.planId = subscription.planId;
        entry.dimension = dimension;
        entry.hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        entry.quantity = BigDecimal.ONE;
        return entry;
    }
}
