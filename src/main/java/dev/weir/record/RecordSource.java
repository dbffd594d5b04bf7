package dev.weir.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where records live. Every question names the tenant, and an answer never holds a row of another. Values that a field's
 * type does not allow are the caller's mistake; keys may be any text, and one that cannot exist is simply not found.
 */
public interface RecordSource {

    RecordSlice list(TenantId tenant, RecordType type, RecordQuery query);

    long count(TenantId tenant, RecordType type, Condition condition);

    Optional<StoredRecord> find(TenantId tenant, RecordType type, String key);

    /** What people call these records, by key; keys of no record are left out. */
    Map<String, String> labels(TenantId tenant, RecordType type, Collection<String> keys);

    /** Whether whoever makes a record must choose its key. */
    boolean needsKey(RecordType type);

    /** What the source itself cannot store, such as texts that are longer than their column. */
    List<FieldFault> refusals(RecordType type, Map<String, Object> values);

    /**
     * Does work as one: it is done wholly or, when it throws, not at all.
     *
     * @throws RuleBrokenException when the database's own rules forbid what was asked
     */
    <T> T inTransaction(TenantId tenant, Function<RecordTransaction, T> work);
}
