package dev.weir.record.sql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.Table;

import dev.weir.record.RecordEvent;
import dev.weir.record.RecordEvents;
import dev.weir.record.TenantId;

/**
 * The events in a table of Weir's own beside the ISV's tables. Numbers come from one counter row that stays locked until the
 * commit, so that they follow the commits: a reader that has seen number 7 has seen all up to 7.
 */
final class SqlEventLog implements RecordEvents {

    static final Field<Long> NUMBER = field(name("number"), Long.class);
    static final Field<String> ID = field(name("id"), String.class);
    static final Field<String> TENANT = field(name("tenant"), String.class);
    static final Field<String> TYPE = field(name("record_type"), String.class);
    static final Field<String> KEY = field(name("record_key"), String.class);
    static final Field<String> KIND = field(name("kind"), String.class);
    static final Field<String> ACTOR_KIND = field(name("actor_kind"), String.class);
    static final Field<String> ACTOR_ID = field(name("actor_id"), String.class);
    static final Field<String> ACTOR_NAME = field(name("actor_name"), String.class);
    static final Field<String> ACTOR_THROUGH = field(name("actor_through"), String.class);
    static final Field<OffsetDateTime> AT = field(name("at"), OffsetDateTime.class);
    static final Field<String> CHANGES = field(name("changes"), String.class);
    static final Field<String> RECORD = field(name("record"), String.class);

    private static final Table<?> TABLE = table(name("weir_record_event"));
    private static final Table<?> COUNTER = table(name("weir_record_counter"));
    private static final Field<Long> LAST = field(name("last_number"), Long.class);

    private static final int LONGEST_NAME = 300;

    private final DSLContext sql;
    private final EventRow row;

    SqlEventLog(DSLContext sql, EventRow row) {
        this.sql = sql;
        this.row = row;
    }

    /** Writes an event within a transaction; the row of the counter keeps others from numbering theirs until it ends. */
    RecordEvent append(DSLContext transaction, RecordEvent event) {
        transaction.update(COUNTER).set(LAST, LAST.plus(1)).execute();
        long number = transaction.select(LAST).from(COUNTER).fetchSingle().value1();
        RecordEvent numbered = new RecordEvent(number, event.id(), event.tenant(), event.type(), event.key(), event.kind(),
                event.actor(), event.at().truncatedTo(ChronoUnit.MICROS), event.changes(), event.values());
        transaction.insertInto(TABLE).set(NUMBER, number).set(ID, event.id().toString()).set(TENANT, event.tenant().value())
                .set(TYPE, event.type()).set(KEY, event.key()).set(KIND, event.kind().name())
                .set(ACTOR_KIND, event.actor().kind().name()).set(ACTOR_ID, event.actor().id())
                .set(ACTOR_NAME, shortened(event.actor().name()))
                .set(ACTOR_THROUGH, event.actor().through().map(SqlEventLog::shortened).orElse(null))
                .set(AT, numbered.at().atOffset(ZoneOffset.UTC)).set(CHANGES, row.changes(event)).set(RECORD, row.record(event))
                .execute();
        return numbered;
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    @Override
    public List<RecordEvent> after(long number, int limit) {
        return select(NUMBER.gt(number), NUMBER.asc(), limit);
    }

    @Override
    public List<RecordEvent> after(TenantId tenant, String type, long number, int limit) {
        return select(TENANT.eq(tenant.value()).and(TYPE.eq(type)).and(NUMBER.gt(number)), NUMBER.asc(), limit);
    }

    @Override
    public long lastNumber() {
        return sql.select(LAST).from(COUNTER).fetchSingle().value1();
    }

    @Override
    public List<RecordEvent> history(TenantId tenant, String type, String key, int limit) {
        return select(TENANT.eq(tenant.value()).and(TYPE.eq(type)).and(KEY.eq(key)), NUMBER.desc(), limit);
    }

    @Override
    public List<RecordEvent> byActor(TenantId tenant, String actorId, int limit) {
        return select(TENANT.eq(tenant.value()).and(ACTOR_ID.eq(actorId)), NUMBER.desc(), limit);
    }

    @Override
    public void forget(TenantId tenant) {
        sql.deleteFrom(TABLE).where(TENANT.eq(tenant.value())).execute();
    }

    private List<RecordEvent> select(Condition condition, SortField<Long> order, int limit) {
        return sql.select(NUMBER, ID, TENANT, TYPE, KEY, KIND, ACTOR_KIND, ACTOR_ID, ACTOR_NAME, ACTOR_THROUGH, AT, CHANGES,
                RECORD).from(TABLE).where(condition).orderBy(order).limit(limit).fetch(row::read);
    }
}
