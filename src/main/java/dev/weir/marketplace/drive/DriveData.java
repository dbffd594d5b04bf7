package dev.weir.marketplace.drive;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.customer.TenantData;
import dev.weir.customer.TenantRows;
import dev.weir.customer.TenantScope;

/** Forgets who of a tenant drove, and takes their copies of the sample records away. */
@ApplicationScoped
class DriveData implements TenantData {

    private final TenantScope scope;
    private final SampleCopy copies;
    private final TenantRows rows;

    DriveData(TenantScope scope, SampleCopy copies, TenantRows rows) {
        this.scope = scope;
        this.copies = copies;
        this.rows = rows;
    }

    @Override
    public void forget(String tenantId) {
        scope.acrossTenants(() -> TestDrive.withRecordsOf(tenantId)).forEach(drive -> copies.remove(drive.recordsTenant));
        rows.delete(tenantId, "test_drive");
    }
}
