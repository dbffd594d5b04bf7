package dev.weir.connector.api;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.connector.definition.FieldSchemas;
import dev.weir.record.Field;
import dev.weir.record.FieldType;
import dev.weir.record.RecordJson;
import dev.weir.record.RecordStore;
import dev.weir.record.RecordType;
import dev.weir.record.RecordTypes;
import dev.weir.record.StoredRecord;

/** Records as the API answers them and as notifications carry them: references with the title of what they point to. */
@ApplicationScoped
public class RecordAnswers {

    private final RecordTypes types;
    private final RecordStore store;

    RecordAnswers(RecordTypes types, RecordStore store) {
        this.types = types;
        this.store = store;
    }

    ObjectNode one(String tenantId, StoredRecord record) {
        return many(tenantId, List.of(record)).get(0);
    }

    /** The records in their order; titles are looked up once for each reference field, not for each record. */
    List<ObjectNode> many(String tenantId, List<StoredRecord> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        RecordType type = records.get(0).type();
        Map<Field, Map<String, String>> titles = new LinkedHashMap<>();
        for (Field field : references(type)) {
            Set<String> keys = new LinkedHashSet<>();
            records.stream().map(record -> (String) record.value(field.name())).filter(Objects::nonNull).forEach(keys::add);
            titles.put(field, keys.isEmpty() ? Map.of() : labels(tenantId, field, keys));
        }
        return records.stream().map(record -> withTitles(RecordJson.of(record), record.values(), titles)).toList();
    }

    /** The values of a record that may no longer exist, as a notification carries them. */
    public ObjectNode event(String tenantId, RecordType type, String key, Map<String, Object> values) {
        Map<Field, Map<String, String>> titles = new LinkedHashMap<>();
        for (Field field : references(type)) {
            titles.put(field, values.get(field.name()) instanceof String target ? labels(tenantId, field, Set.of(target))
                    : Map.of());
        }
        ObjectNode node = RecordJson.of(values).put(RecordType.ID, key);
        return withTitles(node, values, titles);
    }

    private Map<String, String> labels(String tenantId, Field field, Set<String> keys) {
        return store.of(tenantId).labels(types.get(field.target().orElseThrow()), keys);
    }

    private static List<Field> references(RecordType type) {
        return type.fields().stream().filter(field -> field.type() == FieldType.REFERENCE)
                .filter(field -> type.field(field.name() + FieldSchemas.TITLE_SUFFIX).isEmpty()).toList();
    }

    private static ObjectNode withTitles(ObjectNode node, Map<String, Object> values, Map<Field, Map<String, String>> titles) {
        titles.forEach((field, labels) -> {
            Object key = values.get(field.name());
            node.put(field.name() + FieldSchemas.TITLE_SUFFIX, key == null ? null : labels.get(key.toString()));
        });
        return node;
    }
}
