package dev.weir.marketplace.drive;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.customer.Customer;
import dev.weir.customer.CustomerState;
import dev.weir.customer.Customers;
import dev.weir.customer.TenantScope;
import dev.weir.marketplace.lead.Lead;

/** Brings test drives into a state before a test begins. */
@ApplicationScoped
public class DriveSetup {

    private final Customers customers;
    private final TenantScope scope;

    DriveSetup(Customers customers, TenantScope scope) {
        this.customers = customers;
        this.scope = scope;
    }

    /** Makes a tenant one that never came aboard and never drove. */
    public void forget(String tenantId) {
        customers.put(tenantId, "?", CustomerState.LEFT);
        scope.acrossTenants(() -> TestDrive.delete("tenantId", tenantId) + Lead.delete("tenantId", tenantId)
                + (Customer.deleteById(tenantId) ? 1 : 0));
    }

    /** Ends every drive, also those that other tests left waiting. */
    public void forgetDrives() {
        scope.acrossTenants(() -> TestDrive.deleteAll());
    }

    public void endAt(String tenantId, Instant end) {
        scope.acrossTenants(() -> TestDrive.update("expiresAt = ?1 where tenantId = ?2", end, tenantId));
    }

    /** How many people of a tenant agreed to be called. */
    public long leads(String tenantId) {
        return scope.acrossTenants(() -> Lead.count("tenantId", tenantId));
    }
}
