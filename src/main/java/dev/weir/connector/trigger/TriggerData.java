package dev.weir.connector.trigger;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.customer.TenantData;
import dev.weir.customer.TenantRows;

/** Forgets which flows of a tenant wait for events, and the events that are on their way to them. */
@ApplicationScoped
class TriggerData implements TenantData {

    private final TenantRows rows;

    TriggerData(TenantRows rows) {
        this.rows = rows;
    }

    @Override
    public void forget(String tenantId) {
        rows.delete(tenantId, "trigger_delivery", "trigger_subscription", "trigger_event");
    }
}
