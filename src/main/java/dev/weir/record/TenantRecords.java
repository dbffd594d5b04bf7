package dev.weir.record;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.weir.record.WriteOutcome.Conflict;
import dev.weir.record.WriteOutcome.Deleted;
import dev.weir.record.WriteOutcome.Invalid;
import dev.weir.record.WriteOutcome.NotAllowed;
import dev.weir.record.WriteOutcome.NotFound;
import dev.weir.record.WriteOutcome.Refused;
import dev.weir.record.WriteOutcome.Unchanged;
import dev.weir.record.WriteOutcome.Written;

/**
 * The records of one tenant. A change and its event are written together or not at all; once they are, whoever observes
 * {@link RecordEvent} is told.
 */
public final class TenantRecords {

    private final TenantId tenant;
    private final TenantId history;
    private final RecordSource source;
    private final Consumer<RecordEvent> happened;
    private final Clock clock;
    private final ValueCheck check;
    private final boolean readOnly;

    TenantRecords(TenantId tenant, RecordSource source, Consumer<RecordEvent> happened, Clock clock) {
        this(tenant, tenant, source, happened, clock, false);
    }

    /**
     * @param history see {@link #history()}
     * @param readOnly whether nothing can be changed, whatever the types allow
     */
    TenantRecords(TenantId tenant, TenantId history, RecordSource source, Consumer<RecordEvent> happened, Clock clock,
            boolean readOnly) {
        this.tenant = tenant;
        this.history = history;
        this.source = source;
        this.happened = happened;
        this.clock = clock;
        this.check = new ValueCheck(source);
        this.readOnly = readOnly;
    }

    /**
     * Under which id {@link RecordEvents} tells what happened to them. Of lent records nothing is told: that is the owner's.
     */
    public TenantId history() {
        return history;
    }

    public RecordSlice list(RecordType type, RecordQuery query) {
        return source.list(tenant, type, query);
    }

    public long count(RecordType type, Condition condition) {
        return source.count(tenant, type, condition);
    }

    public Optional<StoredRecord> find(RecordType type, String key) {
        return source.find(tenant, type, key);
    }

    /** What people call these records, by key; keys of no record are left out. */
    public Map<String, String> labels(RecordType type, Collection<String> keys) {
        return source.labels(tenant, type, keys);
    }

    /** Whether {@link #create(RecordType, Optional, Map, Actor)} must be given a key. */
    public boolean needsKey(RecordType type) {
        return source.needsKey(type);
    }

    /** What is wrong with the values for a new record, as {@link #create(RecordType, Optional, Map, Actor)} would say. */
    public List<FieldFault> faultsOfNew(RecordType type, Optional<String> key, Map<String, Object> values) {
        Map<String, Object> complete = InitialValues.of(type, clock);
        complete.putAll(values);
        return check.created(type, key, values, complete);
    }

    /** What is wrong with the values for a change, as {@link #change} would say. */
    public List<FieldFault> faultsOfChange(RecordType type, Map<String, Object> values) {
        return check.changed(type, values);
    }

    /** Makes a record whose key the database gives. */
    public WriteOutcome create(RecordType type, Map<String, Object> values, Actor actor) {
        return create(type, Optional.empty(), values, actor);
    }

    /**
     * Makes a record. Fields that are not named start with what the declaration says, or empty.
     *
     * @param key the new key, where the type {@linkplain #needsKey needs} one
     * @param values values of the fields' {@link FieldType#valueType()}
     */
    public WriteOutcome create(RecordType type, Optional<String> key, Map<String, Object> values, Actor actor) {
        if (readOnly || !type.creatable()) {
            return new NotAllowed();
        }
        Map<String, Object> complete = InitialValues.of(type, clock);
        complete.putAll(values);
        List<FieldFault> faults = check.created(type, key, values, complete);
        return guarded(faults, () -> source.inTransaction(tenant, transaction -> {
            List<FieldFault> missing = check.references(type, complete, transaction);
            if (!missing.isEmpty()) {
                return new Invalid(missing);
            }
            if (key.isPresent() && transaction.exists(type.id(), key.get())) {
                return new Invalid(List.of(FieldFault.of(RecordType.ID, FieldFault.Reason.KEY_TAKEN)));
            }
            StoredRecord made = transaction.insert(type, key, complete, clock.instant());
            return new Written(made,
                    append(transaction, RecordEvent.Kind.CREATED, made, changes(Map.of(), made.values()), actor));
        }));
    }

    /**
     * Changes the named fields of a record and leaves the others.
     *
     * @param version the version the change was made for; empty to change whatever is there
     */
    public WriteOutcome change(RecordType type, String key, Optional<String> version, Map<String, Object> values, Actor actor) {
        return type.editable() && !readOnly ? write(type, key, version, values, actor, check.changed(type, values))
                : new NotAllowed();
    }

    /** Like {@link #change}, but by the ISV's own logic, which may also set fields that people only read. */
    public WriteOutcome set(RecordType type, String key, Map<String, Object> values, Actor actor) {
        return readOnly ? new NotAllowed() : write(type, key, Optional.empty(), values, actor, check.values(type, values));
    }

    public WriteOutcome delete(RecordType type, String key, Optional<String> version, Actor actor) {
        if (readOnly || !type.deletable()) {
            return new NotAllowed();
        }
        return guarded(List.of(), () -> source.inTransaction(tenant, transaction -> {
            Optional<StoredRecord> found = transaction.lock(type, key);
            if (found.isEmpty()) {
                return new NotFound();
            }
            if (isStale(version, found.get())) {
                return new Conflict(found.get());
            }
            transaction.delete(type, found.get().key());
            return new Deleted(append(transaction, RecordEvent.Kind.DELETED, found.get(), List.of(), actor));
        }));
    }

    private WriteOutcome write(RecordType type, String key, Optional<String> version, Map<String, Object> values, Actor actor,
            List<FieldFault> faults) {
        return guarded(faults, () -> source.inTransaction(tenant, transaction -> {
            Optional<StoredRecord> found = transaction.lock(type, key);
            if (found.isEmpty()) {
                return new NotFound();
            }
            StoredRecord before = found.get();
            if (isStale(version, before)) {
                return new Conflict(before);
            }
            Map<String, Object> different = new LinkedHashMap<>(values);
            different.entrySet().removeIf(value -> isSame(before.value(value.getKey()), value.getValue()));
            if (different.isEmpty()) {
                return new Unchanged(before);
            }
            List<FieldFault> missing = check.references(type, different, transaction);
            if (!missing.isEmpty()) {
                return new Invalid(missing);
            }
            StoredRecord after = transaction.update(type, before.key(), different, clock.instant());
            return new Written(after, append(transaction, RecordEvent.Kind.CHANGED, after,
                    changes(before.values(), after.values()), actor));
        }));
    }

    private WriteOutcome guarded(List<FieldFault> faults, Supplier<WriteOutcome> work) {
        if (!faults.isEmpty()) {
            return new Invalid(faults);
        }
        WriteOutcome outcome;
        try {
            outcome = work.get();
        } catch (RuleBrokenException broken) {
            return new Refused();
        }
        if (outcome instanceof Written written) {
            happened.accept(written.event());
        } else if (outcome instanceof Deleted deleted) {
            happened.accept(deleted.event());
        }
        return outcome;
    }

    private RecordEvent append(RecordTransaction transaction, RecordEvent.Kind kind, StoredRecord record,
            List<FieldChange> changes, Actor actor) {
        return transaction.append(new RecordEvent(0, UUID.randomUUID(), tenant, record.type().id(), record.key(), kind, actor,
                clock.instant(), changes, record.values()));
    }

    private static boolean isStale(Optional<String> version, StoredRecord current) {
        return version.isPresent() && !version.get().equals(current.version());
    }

    private static List<FieldChange> changes(Map<String, Object> before, Map<String, Object> after) {
        List<FieldChange> changes = new ArrayList<>();
        after.forEach((field, value) -> {
            if (!isSame(before.get(field), value)) {
                changes.add(new FieldChange(field, before.get(field), value));
            }
        });
        return changes;
    }

    /** Whether two values are the same for people: 5 and 5.00 are, and so are an empty text and none. */
    private static boolean isSame(Object one, Object other) {
        if (one instanceof BigDecimal first && other instanceof BigDecimal second) {
            return first.compareTo(second) == 0;
        }
        return Objects.equals("".equals(one) ? null : one, "".equals(other) ? null : other);
    }
}
