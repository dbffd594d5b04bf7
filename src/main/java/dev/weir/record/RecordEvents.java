package dev.weir.record;

import java.util.List;

/**
 * What happened to records, in order. New events are also fired as CDI events ({@code @ObservesAsync RecordEvent}) after the
 * commit.
 */
public interface RecordEvents {

    /**
     * The events of every tenant after a place, oldest first; for the worker that tells subscribers. Since numbers follow the
     * commits without gaps, nothing before the last of them can appear later.
     */
    List<RecordEvent> after(long number, int limit);

    /** The events of one tenant after a place, oldest first; for pollers and replays. */
    List<RecordEvent> after(TenantId tenant, String type, long number, int limit);

    /** The number of the newest event, 0 when nothing happened yet. */
    long lastNumber();

    /** What happened to one record, newest first. */
    List<RecordEvent> history(TenantId tenant, String type, String key, int limit);

    /** What one person did last in a tenant, newest first. */
    List<RecordEvent> byActor(TenantId tenant, String actorId, int limit);

    /** Deletes all that is told of a tenant's records. */
    void forget(TenantId tenant);
}
