package dev.weir.licensing;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.customer.TenantData;
import dev.weir.customer.TenantRows;

/** Forgets which licences people of a tenant have, and which they asked for. */
@ApplicationScoped
class LicenceData implements TenantData {

    private final TenantRows rows;

    LicenceData(TenantRows rows) {
        this.rows = rows;
    }

    @Override
    public void forget(String tenantId) {
        rows.delete(tenantId, "licence_reading", "licence_request");
    }
}
