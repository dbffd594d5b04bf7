package dev.weir.record.sql;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

import dev.weir.record.FieldCheck;
import dev.weir.record.FieldType;
import dev.weir.record.RecordType;
import dev.weir.record.StoredRecord;
import dev.weir.record.TenantId;

/**
 * A record type together with the table and columns that were found for it.
 *
 * @param columns the columns by the name of what they hold: the fields, and {@code id}, {@code created}, {@code changed}
 * @param uuidKey whether Weir makes up keys, since the table has UUIDs and does not fill them itself
 */
record BoundType(RecordType type, Table<?> table, Map<String, Column> columns, Column tenant, Optional<Column> version,
        Optional<Name> sequence, boolean uuidKey) {

    Column key() {
        return columns.get(RecordType.ID);
    }

    boolean needsKey() {
        return sequence.isEmpty() && !key().filled() && !uuidKey;
    }

    FieldType fieldType(String name) {
        return switch (name) {
            case RecordType.ID -> FieldType.TEXT;
            case RecordType.CREATED, RecordType.CHANGED -> FieldType.DATE_TIME;
            default -> type.field(name).orElseThrow(() -> new IllegalArgumentException("No field " + name + " in " + type.id()))
                    .type();
        };
    }

    Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("No field " + name + " in " + type.id());
        }
        return column;
    }

    /** The rows of a tenant; false for a tenant that the column cannot even name. */
    Condition of(TenantId owner) {
        return tenant.kind().keyToDatabase(owner.value()).map(value -> tenant.sql().eq(value))
                .orElse(DSL.falseCondition());
    }

    /** The row of a tenant with this key. */
    Condition of(TenantId owner, String id) {
        return key().kind().keyToDatabase(id).filter(value -> !(value instanceof String text) || FieldCheck.isStorable(text))
                .map(value -> of(owner).and(key().sql().eq(value))).orElse(DSL.falseCondition());
    }

    /** All columns that a record is read from. */
    Set<Field<?>> selection() {
        Set<Field<?>> selection = new LinkedHashSet<>();
        columns.values().forEach(column -> selection.add(column.sql()));
        version.ifPresent(column -> selection.add(column.sql()));
        return selection;
    }

    StoredRecord read(Record row) {
        Map<String, Object> values = new LinkedHashMap<>();
        type.fields().forEach(field -> values.put(field.name(), columns.get(field.name()).read(field.type(), row)));
        String key = (String) key().read(FieldType.TEXT, row);
        Optional<Long> revision = version.map(column -> (Long) column.read(FieldType.INTEGER, row));
        return new StoredRecord(type, key, values, time(RecordType.CREATED, row), time(RecordType.CHANGED, row), revision);
    }

    private Optional<Instant> time(String name, Record row) {
        return Optional.ofNullable(columns.get(name)).map(column -> (Instant) column.read(FieldType.DATE_TIME, row));
    }
}
