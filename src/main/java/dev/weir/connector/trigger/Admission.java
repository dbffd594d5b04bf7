package dev.weir.connector.trigger;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.customer.Entitlements;
import dev.weir.identity.KnownTenants;
import dev.weir.identity.Standing;

/** Whether a tenant's flows get events at present. Those of a suspended customer wait until it may work again. */
@ApplicationScoped
class Admission {

    private final KnownTenants tenants;
    private final Entitlements entitlements;

    Admission(KnownTenants tenants, Entitlements entitlements) {
        this.tenants = tenants;
        this.entitlements = entitlements;
    }

    boolean admits(String tenantId) {
        return tenants.standing(tenantId) == Standing.MEMBER && entitlements.of(tenantId).closesConnector().isEmpty();
    }
}
