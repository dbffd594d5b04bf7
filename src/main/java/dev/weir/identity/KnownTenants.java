package dev.weir.identity;

import java.util.Optional;

/** Knows the tenants that deal with the portal; the feature that keeps the customers answers. */
public interface KnownTenants {

    /** How a tenant stands. */
    Standing standing(String tenantId);

    /** What a tenant is called, where that is known. */
    Optional<String> name(String tenantId);
}
