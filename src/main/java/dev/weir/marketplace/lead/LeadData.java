package dev.weir.marketplace.lead;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.customer.TenantData;
import dev.weir.customer.TenantRows;

/** Forgets whoever of a tenant showed interest. */
@ApplicationScoped
class LeadData implements TenantData {

    private final TenantRows rows;

    LeadData(TenantRows rows) {
        this.rows = rows;
    }

    @Override
    public void forget(String tenantId) {
        rows.delete(tenantId, "lead");
    }
}
