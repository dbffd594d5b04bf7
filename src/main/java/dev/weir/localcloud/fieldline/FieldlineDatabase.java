package dev.weir.localcloud.fieldline;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.unquotedName;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.sql.DataSource;

import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jooq.tools.jdbc.JDBCUtils;

/** Fieldline's database, filled with the business of its two sample customers. */
final class FieldlineDatabase {

    private static final List<String> BUSINESSES = List.of("contoso.yaml", "hanbit.yaml");
    private static final int KEYS_AT_ONCE = 500;

    private final DSLContext sql;
    private final Clock clock;

    FieldlineDatabase(DataSource source, Clock clock) {
        try (Connection connection = source.getConnection()) {
            this.sql = DSL.using(source, JDBCUtils.dialect(connection));
        } catch (SQLException unreachable) {
            throw new IllegalStateException("Fieldline's database cannot be reached", unreachable);
        }
        this.clock = clock;
    }

    /** Fills the database unless anybody was there before. */
    void fill() {
        if (!sql.fetchExists(table(unquotedName("customer")))) {
            sql.transaction(transaction -> BUSINESSES.forEach(file -> fill(transaction.dsl(), Business.of(file))));
        }
    }

    private void fill(DSLContext transaction, Business business) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        Dice dice = new Dice(business.seed());
        SampleRows rows = new SampleRows();
        Keys keys = keys(transaction);
        PeopleRows people = new PeopleRows(business, dice, now.toLocalDate());
        people.customers(rows, keys);
        people.technicians(rows, keys);
        new OrderRows(business, dice, now).add(rows, keys);
        new InvoiceRows(business, dice, now).add(rows, keys);
        rows.tables().forEach(name -> insert(transaction, name, rows.of(name)));
    }

    /** Takes numbers from the sequences that Fieldline takes them from, many at a time. */
    private static Keys keys(DSLContext transaction) {
        Map<String, Deque<Long>> stock = new HashMap<>();
        return (prefix, name) -> {
            Deque<Long> numbers = stock.computeIfAbsent(name, ignored -> new ArrayDeque<>());
            if (numbers.isEmpty()) {
                numbers.addAll(transaction.nextvals(DSL.sequence(unquotedName(name), SQLDataType.BIGINT), KEYS_AT_ONCE));
            }
            return prefix + numbers.poll();
        };
    }

    private static void insert(DSLContext transaction, String table, List<Map<String, Object>> rows) {
        Map<String, Field<?>> fields = new LinkedHashMap<>();
        rows.get(0).keySet().forEach(column -> fields.put(column, field(unquotedName(column), rows.stream()
                .map(row -> row.get(column)).filter(Objects::nonNull).findFirst().orElse("").getClass())));
        BatchBindStep batch = transaction.batch(transaction.insertInto(table(unquotedName(table)), fields.values())
                .values(new Object[fields.size()]));
        rows.forEach(row -> batch.bind(row.values().toArray()));
        batch.execute();
    }
}
