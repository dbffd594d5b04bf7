package dev.weir.record;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Something that happened to a record, written in the same transaction as the change itself.
 *
 * @param number the event's place among all events: it grows by one in the order of the commits, without gaps
 * @param id the event's identity towards the outside, the same however often it is delivered
 * @param values the record after the change, or, when it was deleted, before
 * @param changes the fields that differ; for a new record those that are not empty, for a deleted one none
 */
public record RecordEvent(long number, UUID id, TenantId tenant, String type, String key, Kind kind, Actor actor, Instant at,
        List<FieldChange> changes, Map<String, Object> values) {

    /** What happened. */
    public enum Kind {
        CREATED,
        CHANGED,
        DELETED
    }

    public RecordEvent {
        changes = List.copyOf(changes);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
