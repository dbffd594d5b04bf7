package dev.weir.marketplace.drive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import dev.weir.customer.TenantScope;
import dev.weir.scheduling.BackgroundWork;
import dev.weir.scheduling.PatientRetry;
import dev.weir.scheduling.Scheduling;

/** Gives visitors their time: a place or the queue, until it is over. */
@ApplicationScoped
class TestDrives {

    /** Ends a drive when its time is over. */
    @Singleton
    static class Expiry implements BackgroundWork {

        private final OneTimeTask<Long> task;

        Expiry(Provider<TestDrives> drives) {
            this.task = Tasks.oneTime("test-drive-expiry", Long.class)
                    .onFailure(new PatientRetry<>(Duration.ofSeconds(1), Duration.ofMinutes(1)))
                    .execute((instance, context) -> drives.get().expire(instance.getData()));
        }

        @Override
        public Task<?> task() {
            return task;
        }
    }

    /**
     * The person who wants to drive.
     *
     * @param tenantId the person's tenant
     * @param objectId the person
     * @param name what to call them
     * @param company what to call their organisation
     */
    record Visitor(String tenantId, String objectId, String name, String company) {
    }

    private final TestDriveConfig config;
    private final TrialTenants tenants;
    private final DriveRecords records;
    private final Scheduling scheduling;
    private final Expiry expiry;
    private final TenantScope scope;
    private final Clock clock;

    TestDrives(TestDriveConfig config, TrialTenants tenants, DriveRecords records, Scheduling scheduling, Expiry expiry,
            TenantScope scope, Clock clock) {
        this.config = config;
        this.tenants = tenants;
        this.records = records;
        this.scheduling = scheduling;
        this.expiry = expiry;
        this.scope = scope;
        this.clock = clock;
    }

    /** The drive that a person has or waits for, as it is at this moment. */
    Optional<TestDrive> active(String tenantId, String objectId) {
        return scope.acrossTenants(() -> TestDrive.active(tenantId, objectId))
                .filter(drive -> drive.state == TestDrive.State.WAITING || drive.isRunning(clock.instant()));
    }

    /** The drive that a person had or has, the latest of several. */
    Optional<TestDrive> latest(String tenantId, String objectId) {
        return scope.acrossTenants(() -> TestDrive.latest(tenantId, objectId));
    }

    /** Whether a drive is at its end at this very moment, noticed by the background or not. */
    boolean isOver(TestDrive drive) {
        return drive.state == TestDrive.State.ENDED
                || drive.state == TestDrive.State.RUNNING && !drive.isRunning(clock.instant());
    }

    /** Takes a place, or the last one in the queue; somebody who has one already keeps it. */
    TestDrive join(Visitor visitor) {
        TestDrive drive = scope.acrossTenants(() -> {
            lock();
            Optional<TestDrive> earlier = TestDrive.active(visitor.tenantId(), visitor.objectId());
            if (earlier.filter(kept -> kept.state == TestDrive.State.WAITING || kept.isRunning(clock.instant()))
                    .isPresent()) {
                return earlier.get();
            }
            earlier.ifPresent(over -> {
                over.end(TestDrive.State.ENDED, clock.instant());
                TestDrive.flush();
            });
            TestDrive fresh = queue(visitor);
            startIfFree(fresh);
            return fresh;
        });
        return tenants.admit(drive, visitor.company());
    }

    /** Looks whether it is the turn of somebody who waits. */
    TestDrive look(TestDrive waiting, String company) {
        TestDrive drive = scope.acrossTenants(() -> {
            lock();
            TestDrive current = TestDrive.findById(waiting.id);
            current.askedAt = clock.instant();
            startIfFree(current);
            return current;
        });
        return tenants.admit(drive, company);
    }

    /** How many wait before somebody. */
    long ahead(TestDrive drive) {
        return scope.acrossTenants(() -> drive.ahead(clock.instant().minus(config.patience())));
    }

    void finish(TestDrive drive, DriveTask task) {
        scope.acrossTenants(() -> {
            TestDrive.<TestDrive> findById(drive.id).finish(task);
            return null;
        });
    }

    /** Begins anew with no task done and, where there is a copy of the sample records, with a fresh one; the time goes on. */
    void reset(TestDrive drive) {
        scope.acrossTenants(() -> {
            TestDrive.<TestDrive> findById(drive.id).tasks = "";
            return null;
        });
        records.renew(drive);
    }

    /** Whether the visitor has to be reminded now; once for each drive. */
    boolean remind(TestDrive drive) {
        if (drive.reminded || clock.instant().isBefore(drive.expiresAt.minus(config.reminder()))) {
            return false;
        }
        return scope.acrossTenants(() -> TestDrive.update("reminded = true where id = ?1 and reminded = false", drive.id)) > 0;
    }

    /** Ends a drive before its time. */
    void leave(TestDrive drive) {
        end(drive.id, TestDrive.State.ENDED);
    }

    /** Lets the visitor's tenant stay as a trial customer, with everything that was set up. */
    void moveToTrial(TestDrive drive) {
        end(drive.id, TestDrive.State.MOVED);
    }

    /** Ends a drive whose time is over. Ending twice changes nothing. */
    void expire(long id) {
        end(id, TestDrive.State.ENDED);
    }

    private void end(long id, TestDrive.State ending) {
        TestDrive ended = scope.acrossTenants(() -> {
            lock();
            TestDrive drive = TestDrive.findById(id);
            if (drive != null && (drive.state == TestDrive.State.RUNNING || drive.state == TestDrive.State.WAITING)) {
                drive.end(ending, clock.instant());
            }
            return drive;
        });
        if (ended != null && ended.state == TestDrive.State.ENDED) {
            if (ended.madeTrial) {
                tenants.release(ended.tenantId);
            }
            records.remove(ended);
        }
    }

    private TestDrive queue(Visitor visitor) {
        TestDrive drive = new TestDrive();
        drive.activeKey = TestDrive.key(visitor.tenantId(), visitor.objectId());
        drive.tenantId = visitor.tenantId();
        drive.objectId = visitor.objectId();
        drive.name = visitor.name().length() > 200 ? visitor.name().substring(0, 200) : visitor.name();
        drive.state = TestDrive.State.WAITING;
        drive.queuedAt = clock.instant();
        drive.askedAt = clock.instant();
        drive.persistAndFlush();
        return drive;
    }

    private void startIfFree(TestDrive drive) {
        Instant now = clock.instant();
        long free = config.places() - TestDrive.running(now);
        if (drive.state == TestDrive.State.WAITING && free > drive.ahead(now.minus(config.patience()))) {
            drive.state = TestDrive.State.RUNNING;
            drive.startedAt = now;
            drive.expiresAt = now.plus(config.duration());
            scheduling.schedule(expiry.task.instance(String.valueOf(drive.id), drive.id), drive.expiresAt);
        }
    }

    private static void lock() {
        TestDrive.getEntityManager().createNativeQuery("select id from test_drive_gate where id = 1 for update")
                .getSingleResult();
    }
}
