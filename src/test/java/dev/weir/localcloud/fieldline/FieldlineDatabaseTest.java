package dev.weir.localcloud.fieldline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FieldlineDatabaseTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T00:40:00Z"), ZoneOffset.UTC);
    private static final String HANBIT = "4a9b1700-0000-4000-8000-000000004a9b";

    private JdbcConnectionPool source;
    private DSLContext sql;

    @BeforeEach
    void fill() {
        source = JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        Flyway.configure().dataSource(source).locations("localcloud/fieldline/migration").load().migrate();
        new FieldlineDatabase(source, CLOCK).fill();
        sql = DSL.using(source, SQLDialect.H2);
    }

    @Test
    void fill_anEmptyDatabase_makesAFewHundredRowsForEachCustomer() {
        assertThat(sql.fetch("select tenant_id, count(*) from work_order group by tenant_id")).hasSize(2)
                .allSatisfy(row -> assertThat(row.get(1, Long.class)).isBetween(300L, 600L));
        assertThat(sql.fetch("select tenant_id, count(*) from invoice group by tenant_id")).hasSize(2)
                .allSatisfy(row -> assertThat(row.get(1, Long.class)).isBetween(200L, 400L));
        assertThat(number("select count(*) from customer where name like '%베이커리' and tenant_id = '" + HANBIT + "'"))
                .isPositive();
    }

    @Test
    void fill_rowsFitTogether() {
        assertThat(number("select count(*) from work_order where status = 'done' and completed_at is null")).isZero();
        assertThat(number(
                "select count(*) from work_order where completed_at > timestamp with time zone '2026-11-24 00:40:00+00'"))
                .isZero();
        for (String table : List.of("customer", "technician", "work_order", "invoice")) {
            assertThat(number("select count(*) from " + table + " where greatest(created_at, updated_at) >"
                    + " timestamp with time zone '2026-11-24 00:40:00+00'")).as(table).isZero();
        }
        assertThat(number("select count(*) from work_order where completed_at < created_at")).isZero();
        assertThat(number(
                "select count(*) from work_order o join customer c on o.customer_id = c.id where o.tenant_id <> c.tenant_id"))
                .isZero();
        assertThat(number("select count(*) from work_order where due_on < date '2026-11-24' and status in ('new', 'scheduled',"
                + " 'in-progress')")).isPositive();
        assertThat(number("select count(*) from invoice where status = 'overdue'")).isPositive();
        assertThat(number("select count(*) from work_order where id = 'WO-1042'")).isEqualTo(1);
    }

    @Test
    void fill_aDatabaseWithRows_leavesItAlone() {
        long before = number("select count(*) from work_order");

        new FieldlineDatabase(source, CLOCK).fill();

        assertThat(number("select count(*) from work_order")).isEqualTo(before);
    }

    private long number(String query) {
        return sql.fetchSingle(query).get(0, Long.class);
    }
}
