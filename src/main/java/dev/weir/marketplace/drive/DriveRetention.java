package dev.weir.marketplace.drive;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import dev.weir.customer.PersonData;
import dev.weir.customer.TenantScope;
import dev.weir.marketplace.lead.Leads;
import dev.weir.scheduling.BackgroundWork;

/** Forgets who drove: after a while by itself, and at once for whoever asks. */
@ApplicationScoped
class DriveRetention {

    /** Looks for what was kept long enough. */
    @Singleton
    static class Work implements BackgroundWork {

        private final RecurringTask<Void> task;

        Work(Provider<DriveRetention> retention) {
            this.task = Tasks.recurring("test-drive-retention", FixedDelay.of(Duration.ofHours(6)))
                    .execute((instance, context) -> retention.get().forgetOld());
        }

        @Override
        public Task<?> task() {
            return task;
        }
    }

    private final TestDriveConfig config;
    private final TestDrives drives;
    private final DriveRecords records;
    private final TrialTenants tenants;
    private final Leads leads;
    private final Instance<PersonData> people;
    private final TenantScope scope;
    private final Clock clock;

    DriveRetention(TestDriveConfig config, TestDrives drives, DriveRecords records, TrialTenants tenants, Leads leads,
            @Any Instance<PersonData> people, TenantScope scope, Clock clock) {
        this.config = config;
        this.drives = drives;
        this.records = records;
        this.tenants = tenants;
        this.leads = leads;
        this.people = people;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * Forgets drives that ended long enough ago, and copies of the sample records that are over. A drive that went on as a
     * trial stays, without its person.
     */
    void forgetOld() {
        scope.acrossTenants(TestDrive::overWithRecords).stream()
                .filter(drive -> drive.state == TestDrive.State.ENDED || !tenants.isTrial(drive.tenantId))
                .forEach(records::remove);
        scope.acrossTenants(() -> {
            var before = clock.instant().minus(config.retention());
            TestDrive.update("name = '', objectId = '' where endedAt < ?1 and state = ?2", before, TestDrive.State.MOVED);
            return TestDrive.delete("endedAt < ?1 and state = ?2", before, TestDrive.State.ENDED);
        });
    }

    /**
     * Forgets a person: the drive they have, which ends, and those they had, with tasks and copied records; their leads; and,
     * unless their organisation is a customer, whatever other features keep of them. What moved to a trial stays, as their
     * organisation's and without their name.
     */
    void erase(String tenantId, String objectId) {
        scope.acrossTenants(() -> TestDrive.active(tenantId, objectId)).ifPresent(drives::leave);
        leads.erase(tenantId, objectId);
        if (!tenants.isCustomer(tenantId)) {
            people.forEach(kept -> kept.forget(tenantId, objectId));
        }
        scope.acrossTenants(() -> {
            String theirs = "tenantId = ?1 and objectId = ?2 and state = ?3";
            TestDrive.update("name = '', objectId = '', tasks = '' where " + theirs, tenantId, objectId, TestDrive.State.MOVED);
            return TestDrive.delete(theirs, tenantId, objectId, TestDrive.State.ENDED);
        });
    }
}
