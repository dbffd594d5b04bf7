package dev.weir.record.sql;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import dev.weir.record.FieldType;
import dev.weir.record.RecordEvent;
import dev.weir.record.RecordTransaction;
import dev.weir.record.RecordType;
import dev.weir.record.StoredRecord;
import dev.weir.record.TenantId;

/** One transaction on the ISV's database for one tenant. */
final class SqlTransaction implements RecordTransaction {

    private final DSLContext sql;
    private final BoundTypes types;
    private final TenantId tenant;
    private final SqlEventLog log;

    SqlTransaction(DSLContext sql, BoundTypes types, TenantId tenant, SqlEventLog log) {
        this.sql = sql;
        this.types = types;
        this.tenant = tenant;
        this.log = log;
    }

    @Override
    public Optional<StoredRecord> lock(RecordType type, String key) {
        BoundType bound = types.get(type);
        return sql.select(bound.selection()).from(bound.table()).where(bound.of(tenant, key)).forUpdate()
                .fetchOptional(bound::read);
    }

    @Override
    public boolean exists(String typeId, String key) {
        BoundType bound = types.get(typeId);
        return sql.fetchExists(bound.table(), bound.of(tenant, key));
    }

    @Override
    public StoredRecord insert(RecordType type, Optional<String> key, Map<String, Object> values, Instant at) {
        BoundType bound = types.get(type);
        Map<Field<?>, Object> row = row(bound, values);
        row.put(bound.tenant().sql(), bound.tenant().kind().keyToDatabase(tenant.value()).orElseThrow());
        newKey(bound, key).ifPresent(id -> row.put(bound.key().sql(), id));
        bound.version().ifPresent(column -> row.put(column.sql(), 1L));
        stamp(row, bound, RecordType.CREATED, at);
        stamp(row, bound, RecordType.CHANGED, at);
        Object stored = sql.insertInto(bound.table()).set(row).returningResult(bound.key().sql()).fetchSingle().value1();
        return reread(bound, (String) bound.key().kind().fromDatabase(FieldType.TEXT, stored));
    }

    @Override
    public StoredRecord update(RecordType type, String key, Map<String, Object> values, Instant at) {
        BoundType bound = types.get(type);
        Map<Field<?>, Object> row = row(bound, values);
        bound.version().ifPresent(column -> row.put(column.sql(), column.sql().cast(SQLDataType.BIGINT).plus(1)));
        stamp(row, bound, RecordType.CHANGED, at);
        sql.update(bound.table()).set(row).where(bound.of(tenant, key)).execute();
        return reread(bound, key);
    }

    @Override
    public void delete(RecordType type, String key) {
        BoundType bound = types.get(type);
        sql.deleteFrom(bound.table()).where(bound.of(tenant, key)).execute();
    }

    @Override
    public RecordEvent append(RecordEvent event) {
        return log.append(sql, event);
    }

    /** Read back, since the database may round, fill or trim what it was given. */
    private StoredRecord reread(BoundType bound, String key) {
        return sql.select(bound.selection()).from(bound.table()).where(bound.of(tenant, key)).fetchSingle(bound::read);
    }

    private Optional<Object> newKey(BoundType bound, Optional<String> given) {
        if (bound.sequence().isPresent()) {
            long number = sql.nextval(DSL.sequence(bound.sequence().get(), SQLDataType.BIGINT));
            return bound.key().kind().keyToDatabase(bound.type().key().prefix() + number);
        }
        return bound.uuidKey() ? Optional.of(UUID.randomUUID()) : given.flatMap(bound.key().kind()::keyToDatabase);
    }

    private static Map<Field<?>, Object> row(BoundType bound, Map<String, Object> values) {
        Map<Field<?>, Object> row = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            Column column = bound.column(name);
            Object stored = value == null || value.equals("") ? null
                    : value instanceof String key
                            && bound.fieldType(name) == FieldType.REFERENCE ? column.kind().keyToDatabase(key).orElseThrow()
                                    : column.kind().toDatabase(value);
            row.put(column.sql(), stored);
        });
        return row;
    }

    private static void stamp(Map<Field<?>, Object> row, BoundType bound, String name, Instant at) {
        Column column = bound.columns().get(name);
        if (column != null) {
            row.put(column.sql(), column.kind().toDatabase(at));
        }
    }
}
