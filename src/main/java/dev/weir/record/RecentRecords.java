package dev.weir.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

/** The few records a person probably wants to see next, for the page after sign-in. */
@ApplicationScoped
public class RecentRecords {

    /** How many events are looked through for each record that is wanted, since one record is often changed many times. */
    private static final int EVENTS_PER_RECORD = 10;

    private final RecordTypes types;
    private final RecordStore store;
    private final RecordEvents events;

    RecentRecords(RecordTypes types, RecordStore store, RecordEvents events) {
        this.types = types;
        this.store = store;
        this.events = events;
    }

    /** The records a person of a tenant changed last, the latest first; what was deleted since is left out. */
    public List<StoredRecord> changedBy(String tenantId, String personId, int limit) {
        TenantRecords records = store.of(tenantId);
        Map<List<String>, StoredRecord> found = new LinkedHashMap<>();
        for (RecordEvent event : events.byActor(records.history(), personId, limit * EVENTS_PER_RECORD)) {
            if (found.size() < limit) {
                types.find(event.type()).flatMap(type -> records.find(type, event.key()))
                        .ifPresent(record -> found.putIfAbsent(List.of(event.type(), event.key()), record));
            }
        }
        return List.copyOf(found.values());
    }

    /**
     * The newest records of a tenant, of every type that knows when its records were made.
     *
     * @param perType the most of one type, since the type that is made most often would fill the list alone
     * @param limit the most of all
     */
    public List<StoredRecord> newest(String tenantId, int perType, int limit) {
        TenantRecords records = store.of(tenantId);
        RecordQuery newestFirst = RecordQuery.first(perType).orderBy(SortOrder.descending(RecordType.CREATED));
        List<StoredRecord> found = new ArrayList<>();
        types.all().stream().filter(type -> type.created().isPresent())
                .forEach(type -> found.addAll(records.list(type, newestFirst).records()));
        return found.stream().filter(record -> record.created().isPresent())
                .sorted(Comparator.comparing((StoredRecord record) -> record.created().get()).reversed()).limit(limit).toList();
    }
}
