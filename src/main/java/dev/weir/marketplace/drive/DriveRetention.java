package dev.weir.marketplace.drive;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

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
    private final Leads leads;
    private final TenantScope scope;
    private final Clock clock;

    DriveRetention(TestDriveConfig config, Leads leads, TenantScope scope, Clock clock) {
        this.config = config;
        this.leads = leads;
        this.scope = scope;
        this.clock = clock;
    }

    /** Forgets drives that ended long enough ago. One that went on as a trial stays, without its person. */
    void forgetOld() {
        scope.acrossTenants(() -> {
            var before = clock.instant().minus(config.retention());
            TestDrive.update("name = '', objectId = '' where endedAt < ?1 and state = ?2", before, TestDrive.State.MOVED);
            return TestDrive.delete("endedAt < ?1 and state = ?2", before, TestDrive.State.ENDED);
        });
    }

    /** Forgets a person: their leads, the drives they had, and the name of the one they have. */
    void erase(String tenantId, String objectId) {
        leads.erase(tenantId, objectId);
        scope.acrossTenants(() -> {
            String theirs = "tenantId = ?1 and objectId = ?2";
            TestDrive.update("name = '' where " + theirs, tenantId, objectId);
            TestDrive.update("objectId = '' where " + theirs + " and state = ?3", tenantId, objectId, TestDrive.State.MOVED);
            return TestDrive.delete(theirs + " and state = ?3", tenantId, objectId, TestDrive.State.ENDED);
        });
    }
}
