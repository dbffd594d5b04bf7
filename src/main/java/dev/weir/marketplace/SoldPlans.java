package dev.weir.marketplace;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.customer.CustomerPlans;

/** The plans of the offer, and which customer has which. */
@ApplicationScoped
class SoldPlans implements CustomerPlans {

    private final MarketplaceConfig config;
    private final Subscriptions subscriptions;

    SoldPlans(MarketplaceConfig config, Subscriptions subscriptions) {
        this.config = config;
        this.subscriptions = subscriptions;
    }

    @Override
    public List<Plan> all() {
        return config.plans().entrySet().stream().map(plan -> new Plan(plan.getKey(), plan.getValue().title()))
                .sorted(Comparator.comparing(Plan::title)).toList();
    }

    /** A plan that the configuration does not know goes by its id. */
    @Override
    public Optional<Plan> of(String tenantId) {
        return subscriptions.current(tenantId).map(subscription -> all().stream()
                .filter(plan -> plan.id().equals(subscription.planId)).findFirst()
                .orElseGet(() -> new Plan(subscription.planId, subscription.planId)));
    }
}
