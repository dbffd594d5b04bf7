package dev.weir.localcloud.calls;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalInt;

import jakarta.enterprise.context.ApplicationScoped;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/**
 * Every call with a bearer token, and every one for the keys of such, that the services got, kept in the local cloud's
 * database: it survives a killed process, so
 * that a test can tell what was done twice.
 */
@ApplicationScoped
public class CallLog {

    private static final Table<?> TABLE = table(name("SERVICE_CALL"));
    private static final Field<Long> NUMBER = field(name("NUMBER"), Long.class);
    private static final Field<OffsetDateTime> AT = field(name("AT"), OffsetDateTime.class);
    private static final Field<String> METHOD = field(name("METHOD"), String.class);
    private static final Field<String> PATH = field(name("PATH"), String.class);
    private static final Field<Integer> STATUS = field(name("STATUS"), Integer.class);

    private final DSLContext database;
    private final Clock clock;

    CallLog(@DataSource("localcloud") AgroalDataSource source, Clock clock) {
        this.database = DSL.using(source, SQLDialect.H2);
        this.clock = clock;
    }

    /** Writes down that a call came in, and gives its number. */
    long begin(String method, String path) {
        return database.insertInto(TABLE).columns(AT, METHOD, PATH)
                .values(OffsetDateTime.now(clock), method, path.substring(0, Math.min(path.length(), 2000)))
                .returning(NUMBER).fetchOne(NUMBER);
    }

    /** Writes down how a call was answered. */
    void end(long number, int status) {
        database.update(TABLE).set(STATUS, status).where(NUMBER.eq(number)).execute();
    }

    /** The number of the newest call, to read on from later; 0 when there was none. */
    public long last() {
        return database.select(DSL.coalesce(DSL.max(NUMBER), 0L)).from(TABLE).fetchOne(0, long.class);
    }

    /** The calls after a number whose path contains a text, oldest first. */
    public List<ServiceCall> since(long number, String pathContains) {
        return database.select(NUMBER, AT, METHOD, PATH, STATUS).from(TABLE)
                .where(NUMBER.gt(number), PATH.contains(pathContains)).orderBy(NUMBER)
                .fetch(row -> new ServiceCall(row.value1(), row.value2(), row.value3(), row.value4(),
                        row.value5() == null ? OptionalInt.empty() : OptionalInt.of(row.value5())));
    }

    /** Forgets all calls. */
    public void clear() {
        database.deleteFrom(TABLE).execute();
    }
}
