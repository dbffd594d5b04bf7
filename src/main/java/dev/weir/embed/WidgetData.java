package dev.weir.embed;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.customer.TenantData;
import dev.weir.customer.TenantRows;

/** Forgets which environments people chose, and the runs that were seen on records. */
@ApplicationScoped
class WidgetData implements TenantData {

    private final TenantRows rows;

    WidgetData(TenantRows rows) {
        this.rows = rows;
    }

    @Override
    public void forget(String tenantId) {
        rows.delete(tenantId, "environment_choice", "run_sighting");
    }
}
