package dev.weir.marketplace.drive;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One visitor's drive, from the queue to its end. */
@Entity
@Table(name = "test_drive")
public class TestDrive extends PanacheEntityBase {

    /** Where a drive is. */
    public enum State {
        WAITING,
        RUNNING,
        /** Its time was over, or the visitor left the queue. */
        ENDED,
        /** It went on as a real trial. */
        MOVED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** The person while waiting or driving, then null. */
    @Column(name = "active_key")
    public String activeKey;

    @Column(name = "tenant_id")
    public String tenantId;

    @Column(name = "object_id")
    public String objectId;

    public String name;

    @Enumerated(EnumType.STRING)
    public State state;

    @Column(name = "queued_at")
    public Instant queuedAt;

    /** When somebody who waits last looked. */
    @Column(name = "asked_at")
    public Instant askedAt;

    @Column(name = "started_at")
    public Instant startedAt;

    @Column(name = "expires_at")
    public Instant expiresAt;

    @Column(name = "ended_at")
    public Instant endedAt;

    public boolean reminded;

    /** Whether the visitor's tenant became a trial by this drive, and ceases to be one with it. */
    @Column(name = "made_trial")
    public boolean madeTrial;

    /** The id under which the visitor's own copy of the sample records is kept; null where they are only lent. */
    @Column(name = "records_tenant")
    public String recordsTenant;

    /** The tasks that are done, by name. */
    public String tasks = "";

    static String key(String tenantId, String objectId) {
        return tenantId + "/" + objectId;
    }

    static Optional<TestDrive> active(String tenantId, String objectId) {
        return find("activeKey", key(tenantId, objectId)).firstResultOptional();
    }

    static Optional<TestDrive> latest(String tenantId, String objectId) {
        return find("tenantId = ?1 and objectId = ?2 order by id desc", tenantId, objectId).firstResultOptional();
    }

    static long running(Instant now) {
        return count("state = ?1 and expiresAt > ?2", State.RUNNING, now);
    }

    static long runningIn(String tenantId, Instant now) {
        return count("state = ?1 and expiresAt > ?2 and tenantId = ?3", State.RUNNING, now, tenantId);
    }

    /** The drive whose copy of the sample records is kept under this id. */
    static Optional<TestDrive> withRecords(String recordsTenant) {
        return find("recordsTenant", recordsTenant).firstResultOptional();
    }

    /** The drives of a tenant that have copies of the sample records. */
    static List<TestDrive> withRecordsOf(String tenantId) {
        return list("tenantId = ?1 and recordsTenant is not null", tenantId);
    }

    /** The first drive of a tenant that went on as a trial with its copy of the sample records. */
    static Optional<TestDrive> movedWithRecords(String tenantId) {
        return find("tenantId = ?1 and state = ?2 and recordsTenant is not null order by id", tenantId, State.MOVED)
                .firstResultOptional();
    }

    /** Drives that ended, or became a trial, and still have their copy of the sample records. */
    static List<TestDrive> overWithRecords() {
        return list("state in ?1 and recordsTenant is not null", List.of(State.ENDED, State.MOVED));
    }

    static boolean hasMoved(String tenantId) {
        return count("tenantId = ?1 and state = ?2", tenantId, State.MOVED) > 0;
    }

    /** How many wait before this one and still look from time to time. */
    long ahead(Instant since) {
        // By number, not by time: the database keeps less of a time than the clock gives, and one would wait for oneself.
        return count("state = ?1 and askedAt > ?2 and id < ?3", State.WAITING, since, id);
    }

    Set<DriveTask> done() {
        return tasks.isEmpty() ? EnumSet.noneOf(DriveTask.class)
                : Arrays.stream(tasks.split(",")).map(DriveTask::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DriveTask.class)));
    }

    void finish(DriveTask task) {
        Set<DriveTask> done = done();
        done.add(task);
        tasks = done.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    boolean isRunning(Instant now) {
        return state == State.RUNNING && expiresAt.isAfter(now);
    }

    void end(State ending, Instant now) {
        state = ending;
        endedAt = now;
        activeKey = null;
    }
}
