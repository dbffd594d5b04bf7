package dev.weir.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Deletes what is kept of a tenant by the names of tables, without reading it first. */
@ApplicationScoped
public class TenantRows {

    private final TenantScope scope;
    private final EntityManager entities;

    TenantRows(TenantScope scope, EntityManager entities) {
        this.scope = scope;
        this.entities = entities;
    }

    /**
     * Deletes a tenant's rows, wholly or not at all.
     *
     * @param tables tables with a column {@code tenant_id}; those that point to others come before them
     */
    public void delete(String tenantId, String... tables) {
        scope.run(tenantId, () -> {
            for (String table : tables) {
                entities.createNativeQuery("delete from " + table + " where tenant_id = ?1").setParameter(1, tenantId)
                        .executeUpdate();
            }
        });
    }
}
