package dev.weir.customer;

import java.util.Collection;
import java.util.Map;

/** Knows what customers pay for; the feature that sells contributes a bean of this type. */
public interface PaidPlans {

    /**
     * The plans of some tenants, in words.
     *
     * @return by tenant; who pays for nothing is left out
     */
    Map<String, String> of(Collection<String> tenants);
}
