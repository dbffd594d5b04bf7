package dev.weir.record.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jooq.Condition;

import dev.weir.record.FieldCheck;
import dev.weir.record.FieldFault;
import dev.weir.record.FieldType;
import dev.weir.record.PagePosition;
import dev.weir.record.RecordQuery;
import dev.weir.record.RecordSlice;
import dev.weir.record.RecordSource;
import dev.weir.record.RecordTransaction;
import dev.weir.record.RecordType;
import dev.weir.record.StoredRecord;
import dev.weir.record.TenantId;

/** Records in the tables of the ISV's database. */
final class SqlRecordSource implements RecordSource {

    private final SqlDatabase database;
    private final SqlEventLog log;

    SqlRecordSource(SqlDatabase database, SqlEventLog log) {
        this.database = database;
        this.log = log;
    }

    @Override
    public RecordSlice list(TenantId tenant, RecordType type, RecordQuery query) {
        BoundType bound = database.types().get(type);
        SqlPaging paging = new SqlPaging(bound, query);
        boolean backwards = query.start().map(PagePosition::backwards).orElse(false);
        Condition condition = bound.of(tenant).and(condition(tenant, bound, query.condition()));
        List<StoredRecord> found = new ArrayList<>(database.sql().select(bound.selection()).from(bound.table())
                .where(query.start().map(place -> condition.and(paging.beyond(place))).orElse(condition))
                .orderBy(paging.order(backwards)).limit(query.limit() + 1).fetch(bound::read));
        boolean more = found.size() > query.limit();
        if (more) {
            found.remove(found.size() - 1);
        }
        if (backwards) {
            Collections.reverse(found);
        }
        boolean before = backwards ? more : query.start().isPresent();
        boolean after = backwards || more;
        return new RecordSlice(found,
                before && !found.isEmpty() ? Optional.of(paging.beside(found.get(0), true)) : Optional.empty(),
                after && !found.isEmpty() ? Optional.of(paging.beside(found.get(found.size() - 1), false)) : Optional.empty());
    }

    @Override
    public long count(TenantId tenant, RecordType type, dev.weir.record.Condition condition) {
        BoundType bound = database.types().get(type);
        return database.sql().selectCount().from(bound.table())
                .where(bound.of(tenant), condition(tenant, bound, condition)).fetchSingle(0, Long.class);
    }

    @Override
    public Optional<StoredRecord> find(TenantId tenant, RecordType type, String key) {
        BoundType bound = database.types().get(type);
        return database.sql().select(bound.selection()).from(bound.table()).where(bound.of(tenant, key))
                .fetchOptional(bound::read);
    }

    @Override
    public Map<String, String> labels(TenantId tenant, RecordType type, Collection<String> keys) {
        BoundType bound = database.types().get(type);
        List<Object> wanted = keys.stream().distinct().filter(FieldCheck::isStorable)
                .map(bound.key().kind()::keyToDatabase).flatMap(Optional::stream).toList();
        Map<String, String> labels = new LinkedHashMap<>();
        if (!wanted.isEmpty()) {
            Column label = bound.column(type.label());
            database.sql().select(bound.key().sql(), label.sql()).from(bound.table())
                    .where(bound.of(tenant), bound.key().sql().in(wanted)).forEach(row -> {
                        String key = (String) bound.key().read(FieldType.TEXT, row);
                        Object text = label.read(FieldType.TEXT, row);
                        labels.put(key, text == null || text.toString().isBlank() ? key : text.toString());
                    });
        }
        return labels;
    }

    @Override
    public boolean needsKey(RecordType type) {
        return database.types().get(type).needsKey();
    }

    @Override
    public List<FieldFault> refusals(RecordType type, Map<String, Object> values) {
        BoundType bound = database.types().get(type);
        List<FieldFault> faults = new ArrayList<>();
        values.forEach((name, value) -> ColumnLimits.of(name, bound.column(name), value).ifPresent(faults::add));
        return faults;
    }

    @Override
    public <T> T inTransaction(TenantId tenant, Function<RecordTransaction, T> work) {
        return database.inTransaction(sql -> work.apply(new SqlTransaction(sql, database.types(), tenant, log)));
    }

    private Condition condition(TenantId tenant, BoundType bound, dev.weir.record.Condition condition) {
        return new SqlConditions(tenant, bound, database.types()).of(condition);
    }
}
