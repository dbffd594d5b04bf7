package dev.weir.marketplace.drive;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.customer.CustomerState;
import dev.weir.customer.Customers;
import dev.weir.customer.StandingSource;
import dev.weir.customer.TenantScope;

/**
 * While somebody drives, the visitor's tenant is a trial customer, so that the portal's own pages serve them as they would
 * serve
 * a customer. What they see of sample records is apart from everybody's data.
 */
@ApplicationScoped
class TrialTenants {

    private final TestDriveConfig config;
    private final Customers customers;
    private final SampleCopy copies;
    private final TenantScope scope;
    private final Clock clock;

    TrialTenants(TestDriveConfig config, Customers customers, SampleCopy copies, TenantScope scope, Clock clock) {
        this.config = config;
        this.customers = customers;
        this.copies = copies;
        this.scope = scope;
        this.clock = clock;
    }

    /** Whether people of a tenant drive at present and read the sample records themselves instead of a copy. */
    boolean isLent(String tenantId) {
        return config.sampleTenant().isPresent() && scope.acrossTenants(() -> TestDrive.runningIn(tenantId, clock.instant()) > 0
                && !TestDrive.hasMoved(tenantId) && !TestDrive.hasCopy(tenantId));
    }

    /**
     * Lets the tenant of somebody who drives in, unless it is a customer anyway; with a copy of the sample records where the
     * operator allows it. Doing it again changes nothing.
     */
    TestDrive admit(TestDrive drive, String company) {
        boolean customer = customers.find(drive.tenantId).filter(known -> known.state != CustomerState.LEFT).isPresent();
        boolean byColleague = isTrial(drive.tenantId) && scope.acrossTenants(
                () -> TestDrive.count("tenantId = ?1 and madeTrial = true", drive.tenantId) > 0
                        && !TestDrive.hasMoved(drive.tenantId));
        if (drive.isRunning(clock.instant()) && !drive.madeTrial && (!customer || byColleague)) {
            boolean copied = !customer && config.writable()
                    && copies.make(config.sampleTenant().orElseThrow(), drive.tenantId);
            if (!customer) {
                customers.say(drive.tenantId, company, StandingSource.TEST_DRIVE, CustomerState.TRIAL, drive.name);
            }
            return scope.acrossTenants(() -> {
                TestDrive admitted = TestDrive.findById(drive.id);
                admitted.madeTrial = true;
                admitted.copied = copied;
                return admitted;
            });
        }
        return drive;
    }

    /** Whether a tenant is a trial customer, by a drive or otherwise. */
    boolean isTrial(String tenantId) {
        return customers.find(tenantId).filter(customer -> customer.state == CustomerState.TRIAL).isPresent();
    }

    /** The trial ends with the last drive of the tenant, unless it became more than that meanwhile. */
    void release(String tenantId) {
        boolean kept = scope.acrossTenants(
                () -> TestDrive.runningIn(tenantId, clock.instant()) > 0 || TestDrive.hasMoved(tenantId));
        if (!kept && isTrial(tenantId)) {
            customers.takeBack(tenantId, StandingSource.TEST_DRIVE, "test drive");
            if (scope.acrossTenants(() -> TestDrive.hasCopy(tenantId))) {
                copies.remove(tenantId);
                scope.acrossTenants(() -> TestDrive.update("copied = false where tenantId = ?1", tenantId));
            }
        }
    }

    /** Makes a tenant's copy of the sample records anew, where it has one. */
    void renewCopy(String tenantId) {
        if (scope.acrossTenants(() -> TestDrive.hasCopy(tenantId))) {
            copies.remove(tenantId);
            copies.make(config.sampleTenant().orElseThrow(), tenantId);
        }
    }
}
