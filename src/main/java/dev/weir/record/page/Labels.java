package dev.weir.record.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.weir.record.Field;
import dev.weir.record.RecordTypes;
import dev.weir.record.TenantRecords;

/** What the records are called that others refer to, asked for once per type. */
final class Labels {

    private final Map<String, Map<String, String>> byType;

    private Labels(Map<String, Map<String, String>> byType) {
        this.byType = byType;
    }

    /** The label of what a reference points to; the key where there is no such record any more. */
    String of(Field field, String key) {
        return byType.getOrDefault(field.target().orElseThrow(), Map.of()).getOrDefault(key, key);
    }

    /** Whether a reference leads anywhere. */
    boolean knows(Field field, String key) {
        return byType.getOrDefault(field.target().orElseThrow(), Map.of()).containsKey(key);
    }

    /** The references whose labels are wanted. */
    static final class Wanted {

        private final Map<String, Set<String>> keys = new HashMap<>();

        /** Remembers a field's value; what is no reference or empty is ignored. */
        Wanted add(Field field, Object value) {
            if (value instanceof String key) {
                field.target().ifPresent(target -> keys.computeIfAbsent(target, ignored -> new HashSet<>()).add(key));
            }
            return this;
        }

        Labels fetch(RecordTypes types, TenantRecords records) {
            Map<String, Map<String, String>> labels = new HashMap<>();
            keys.forEach((target, wanted) -> labels.put(target, records.labels(types.get(target), wanted)));
            return new Labels(labels);
        }
    }
}
