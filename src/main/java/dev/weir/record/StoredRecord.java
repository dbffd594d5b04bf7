package dev.weir.record;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A record as it stands in the ISV's database.
 *
 * @param values the fields' values by name, null for what is empty, each of its {@link FieldType#valueType()}
 * @param revision how often the record was changed, where its table counts that
 */
public record StoredRecord(RecordType type, String key, Map<String, Object> values, Optional<Instant> created,
        Optional<Instant> changed, Optional<Long> revision) {

    public StoredRecord {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The value of a field, of the key or of one of the times by its name; null when empty. */
    public Object value(String name) {
        return switch (name) {
            case RecordType.ID -> key;
            case RecordType.CREATED -> created.orElse(null);
            case RecordType.CHANGED -> changed.orElse(null);
            default -> values.get(name);
        };
    }

    /** What changes with every change of the record. */
    public String version() {
        return revision.map(String::valueOf).orElseGet(() -> RowVersion.of(values, changed));
    }

    /** What people call the record: its label field, or its key while that is empty. */
    public String label() {
        Object label = value(type.label());
        return label == null || label.toString().isBlank() ? key : label.toString();
    }
}
