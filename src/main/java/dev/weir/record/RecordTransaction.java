package dev.weir.record;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What can be done to the records of one tenant within one transaction. */
public interface RecordTransaction {

    /** The record, which nobody else can change until the transaction ends. */
    Optional<StoredRecord> lock(RecordType type, String key);

    /** Whether there is such a record of the type with this id. */
    boolean exists(String typeId, String key);

    /** Adds a record; the key is given only where the type {@linkplain RecordSource#needsKey needs} one. */
    StoredRecord insert(RecordType type, Optional<String> key, Map<String, Object> values, Instant at);

    StoredRecord update(RecordType type, String key, Map<String, Object> values, Instant at);

    void delete(RecordType type, String key);

    /** Writes what happened; its number is given here. */
    RecordEvent append(RecordEvent event);
}
