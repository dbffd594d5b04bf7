package dev.weir.customer;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.identity.CurrentUser;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import io.quarkus.security.identity.SecurityIdentity;

/**
 * Binds every query for entities with a {@code @TenantId} to a tenant: the one that work was begun for, or else the signed-in
 * person's. Without either nothing is seen.
 */
@ApplicationScoped
@PersistenceUnitExtension
class TenantOfRows implements TenantResolver {

    /** No row has it. */
    private static final String NOBODY = "-";

    private final SecurityIdentity identity;
    private final CurrentUser user;

    TenantOfRows(SecurityIdentity identity, CurrentUser user) {
        this.identity = identity;
        this.user = user;
    }

    @Override
    public String getDefaultTenantId() {
        return NOBODY;
    }

    @Override
    public String resolveTenantId() {
        return TenantScope.current().orElseGet(() -> identity.isAnonymous() ? NOBODY : user.tenantId());
    }

    @Override
    public boolean isRoot(String tenantId) {
        return TenantScope.ALL.equals(tenantId);
    }
}
