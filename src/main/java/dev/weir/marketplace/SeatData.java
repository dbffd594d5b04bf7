package dev.weir.marketplace;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.customer.TenantData;
import dev.weir.customer.TenantRows;

/**
 * Forgets who had a seat. The subscriptions, what Microsoft told of them and the usage that was billed stay: they are the books
 * of a sale, which tax and trade law want kept for years.
 */
@ApplicationScoped
class SeatData implements TenantData {

    private final TenantRows rows;

    SeatData(TenantRows rows) {
        this.rows = rows;
    }

    @Override
    public void forget(String tenantId) {
        rows.delete(tenantId, "seat");
    }
}
