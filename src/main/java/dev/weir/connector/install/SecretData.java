package dev.weir.connector.install;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.customer.TenantData;
import dev.weir.customer.TenantRows;

/** Forgets which secrets a tenant gave its connectors; what was kept are digests. */
@ApplicationScoped
class SecretData implements TenantData {

    private final TenantRows rows;

    SecretData(TenantRows rows) {
        this.rows = rows;
    }

    @Override
    public void forget(String tenantId) {
        rows.delete(tenantId, "connector_secret");
    }
}
