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

    /** Who stands in the audit trail, which is kept longer than who drove. */
    private static final String TEST_DRIVE = "test drive";

    private final Customers customers;
    private final DriveRecords records;
    private final TenantScope scope;
    private final Clock clock;

    TrialTenants(Customers customers, DriveRecords records, TenantScope scope, Clock clock) {
        this.customers = customers;
        this.records = records;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * Lets the tenant of somebody who drives in, unless it is a customer anyway; and give the visitor a copy of the sample
     * records where the operator allows it. Doing it again changes nothing.
     */
    TestDrive admit(TestDrive drive, String company) {
        boolean customer = customers.find(drive.tenantId).filter(known -> known.state != CustomerState.LEFT).isPresent();
        boolean byColleague = isTrial(drive.tenantId) && scope.acrossTenants(
                () -> TestDrive.count("tenantId = ?1 and madeTrial = true", drive.tenantId) > 0
                        && !TestDrive.hasMoved(drive.tenantId));
        if (drive.isRunning(clock.instant()) && !drive.madeTrial && (!customer || byColleague)) {
            records.copyFor(drive);
            if (!customer) {
                customers.say(drive.tenantId, company, StandingSource.TEST_DRIVE, CustomerState.TRIAL, TEST_DRIVE);
            }
            return scope.acrossTenants(() -> {
                TestDrive admitted = TestDrive.findById(drive.id);
                admitted.madeTrial = true;
                return admitted;
            });
        }
        return drive;
    }

    /** Whether a tenant is a customer that pays, or ceased to for a while. */
    boolean isCustomer(String tenantId) {
        return customers.find(tenantId)
                .filter(known -> known.state == CustomerState.ACTIVE || known.state == CustomerState.SUSPENDED).isPresent();
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
            customers.takeBack(tenantId, StandingSource.TEST_DRIVE, TEST_DRIVE);
        }
    }
}
