package dev.weir.deployment.console;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import dev.weir.customer.PaidPlans;

/** What customers pay for, by whatever way the ISV sells. */
@ApplicationScoped
class Plans {

    private final Instance<PaidPlans> sources;

    Plans(@Any Instance<PaidPlans> sources) {
        this.sources = sources;
    }

    /** The plans of some tenants, by tenant. */
    Map<String, String> of(Collection<String> tenants) {
        Map<String, String> plans = new HashMap<>();
        sources.forEach(source -> source.of(tenants).forEach(plans::putIfAbsent));
        return plans;
    }
}
