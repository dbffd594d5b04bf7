package dev.weir.marketplace;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.customer.PaidPlans;
import dev.weir.customer.TenantScope;

/** What customers subscribed to in the marketplace. */
@ApplicationScoped
class SubscribedPlans implements PaidPlans {

    private final TenantScope scope;

    SubscribedPlans(TenantScope scope) {
        this.scope = scope;
    }

    @Override
    public Map<String, String> of(Collection<String> tenants) {
        if (tenants.isEmpty()) {
            return Map.of();
        }
        List<Subscription> all = scope.acrossTenants(() -> Subscription.list("tenantId in ?1 and state in ?2 order by state",
                tenants, List.of(SubscriptionState.ACTIVE, SubscriptionState.SUSPENDED)));
        return all.stream().collect(Collectors.toMap(subscription -> subscription.tenantId, SubscribedPlans::words,
                (first, later) -> first + ", " + later));
    }

    private static String words(Subscription subscription) {
        return subscription.quantity == null ? subscription.planId : subscription.planId + " × " + subscription.quantity;
    }
}
