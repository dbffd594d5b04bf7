package dev.weir.marketplace.drive;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.record.LentRecords;

/** Lends the sample records to organisations whose people drive and have no copy of their own. */
@ApplicationScoped
class SampleRecords implements LentRecords {

    private final TestDriveConfig config;
    private final TrialTenants tenants;

    SampleRecords(TestDriveConfig config, TrialTenants tenants) {
        this.config = config;
        this.tenants = tenants;
    }

    @Override
    public Optional<String> lenderTo(String tenantId) {
        return tenants.isTrial(tenantId) && tenants.isLent(tenantId) ? config.sampleTenant() : Optional.empty();
    }
}
