package dev.weir.marketplace.drive;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.customer.TenantScope;
import dev.weir.record.LentRecords.Borrower;
import dev.weir.record.LentRecords.Loan;

/** Which records a drive works with: the sample records themselves, to read, or the visitor's own copy. */
@ApplicationScoped
class DriveRecords {

    private final TestDriveConfig config;
    private final SampleCopy copies;
    private final TenantScope scope;
    private final Clock clock;

    DriveRecords(TestDriveConfig config, SampleCopy copies, TenantScope scope, Clock clock) {
        this.config = config;
        this.copies = copies;
        this.scope = scope;
        this.clock = clock;
    }

    /** What the visitor of a drive sees. */
    Optional<Loan> of(TestDrive drive) {
        boolean own = drive.recordsTenant != null && (drive.isRunning(clock.instant()) || isTrialData(drive));
        return own ? Optional.of(new Loan(drive.recordsTenant, false)) : of(drive.tenantId);
    }

    /** What people of a trial tenant see who do not drive: what the trial began with, or what is lent to colleagues. */
    Optional<Loan> of(String tenantId) {
        Optional<TestDrive> moved = scope.acrossTenants(() -> TestDrive.movedWithRecords(tenantId));
        if (moved.isPresent()) {
            return moved.filter(this::isTrialData).map(drive -> new Loan(drive.recordsTenant, false));
        }
        boolean lent = scope.acrossTenants(
                () -> TestDrive.runningIn(tenantId, clock.instant()) > 0 && !TestDrive.hasMoved(tenantId));
        return config.sampleTenant().filter(sample -> lent).map(sample -> new Loan(sample, true));
    }

    /** Whether a visitor reads the sample records themselves, so that nothing can be changed. */
    boolean isLent(TestDrive drive) {
        return of(drive).filter(Loan::readOnly).isPresent();
    }

    /** The only person who works with a copy, or the whole organisation once it moved to the trial. */
    Optional<Borrower> borrowerOf(String recordsTenant) {
        return scope.acrossTenants(() -> TestDrive.withRecords(recordsTenant))
                .filter(drive -> drive.state == TestDrive.State.MOVED || drive.isRunning(clock.instant()))
                .map(drive -> new Borrower(drive.tenantId,
                        Optional.of(drive.objectId).filter(person -> drive.state == TestDrive.State.RUNNING)));
    }

    /**
     * Gives a drive its copy, where the operator allows one. The id is written down before the copy is made, so that none is
     * left behind that nobody knows of.
     */
    TestDrive copyFor(TestDrive drive) {
        if (!config.writable() || config.sampleTenant().isEmpty()) {
            return drive;
        }
        TestDrive known = scope.acrossTenants(() -> {
            TestDrive fresh = TestDrive.findById(drive.id);
            fresh.recordsTenant = fresh.recordsTenant == null ? UUID.randomUUID().toString() : fresh.recordsTenant;
            return fresh;
        });
        copies.make(config.sampleTenant().get(), known.recordsTenant);
        return known;
    }

    /** Makes a copy anew, as it was at the beginning. */
    void renew(TestDrive drive) {
        if (drive.recordsTenant != null) {
            copies.remove(drive.recordsTenant);
            copies.make(config.sampleTenant().orElseThrow(), drive.recordsTenant);
        }
    }

    /** Takes a copy away. Doing it again changes nothing. */
    void remove(TestDrive drive) {
        if (drive.recordsTenant != null) {
            copies.remove(drive.recordsTenant);
            scope.acrossTenants(() -> TestDrive.update("recordsTenant = null where id = ?1", drive.id));
        }
    }

    /** A trial works with the visitor's copy until the product has records of the organisation itself. */
    private boolean isTrialData(TestDrive drive) {
        return drive.state == TestDrive.State.MOVED && !copies.hasRecords(drive.tenantId);
    }
}
