package dev.weir.marketplace.drive;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.record.Condition;
import dev.weir.record.Field;
import dev.weir.record.RecordEvents;
import dev.weir.record.RecordQuery;
import dev.weir.record.RecordSource;
import dev.weir.record.RecordTransaction;
import dev.weir.record.RecordType;
import dev.weir.record.RecordTypes;
import dev.weir.record.StoredRecord;
import dev.weir.record.TenantId;

/** Copies the sample records for a visitor who may change them, and takes the copy away again with all that happened to it. */
@ApplicationScoped
class SampleCopy {

    private final RecordSource source;
    private final RecordTypes types;
    private final RecordEvents events;
    private final Clock clock;

    SampleCopy(RecordSource source, RecordTypes types, RecordEvents events, Clock clock) {
        this.source = source;
        this.types = types;
        this.events = events;
        this.clock = clock;
    }

    /** Whether there is any record of a tenant. */
    boolean hasRecords(String tenant) {
        return types.all().stream().anyMatch(type -> source.count(new TenantId(tenant), type, Condition.ALL) > 0);
    }

    /** Makes a copy under an id of its own, wholly or not at all; where there are records already, nothing changes. */
    void make(String sample, String tenant) {
        TenantId target = new TenantId(tenant);
        if (hasRecords(tenant)) {
            return;
        }
        Map<String, List<StoredRecord>> records = new LinkedHashMap<>();
        referencedFirst().forEach(type -> records.put(type.id(), source
                .list(new TenantId(sample), type, RecordQuery.first(RecordQuery.LARGEST)).records()));
        source.inTransaction(target, transaction -> {
            Map<String, Map<Object, String>> keys = new HashMap<>();
            records.forEach((type, copied) -> copied.forEach(record -> keys.computeIfAbsent(type, id -> new HashMap<>())
                    .put(record.key(), copy(record, keys, transaction))));
            return null;
        });
    }

    /** Takes a copy away, and the story of what was done to it. */
    void remove(String tenant) {
        TenantId target = new TenantId(tenant);
        List<RecordType> referencingFirst = new ArrayList<>(referencedFirst());
        Collections.reverse(referencingFirst);
        for (RecordType type : referencingFirst) {
            List<StoredRecord> left = source.list(target, type, RecordQuery.first(RecordQuery.LARGEST)).records();
            while (!left.isEmpty()) {
                List<StoredRecord> some = left;
                source.inTransaction(target, transaction -> {
                    some.forEach(record -> transaction.delete(type, record.key()));
                    return null;
                });
                left = source.list(target, type, RecordQuery.first(RecordQuery.LARGEST)).records();
            }
        }
        events.forget(target);
    }

    private String copy(StoredRecord record, Map<String, Map<Object, String>> keys, RecordTransaction transaction) {
        Map<String, Object> values = new LinkedHashMap<>(record.values());
        for (Field field : record.type().fields()) {
            field.target().ifPresent(target -> values.computeIfPresent(field.name(),
                    (name, old) -> keys.getOrDefault(target, Map.of()).get(old)));
        }
        Optional<String> key = source.needsKey(record.type())
                ? Optional.of(record.key() + "-" + UUID.randomUUID().toString().substring(0, 8))
                : Optional.empty();
        return transaction.insert(record.type(), key, values, clock.instant()).key();
    }

    /** The types in an order in which what is pointed to comes before what points to it, as far as there is one. */
    private List<RecordType> referencedFirst() {
        List<RecordType> left = new ArrayList<>(types.all());
        List<RecordType> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            RecordType next = left.stream().filter(type -> left.stream()
                    .noneMatch(other -> other != type && !type.referencesTo(other.id()).isEmpty())).findFirst()
                    .orElse(left.get(0));
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }
}
