package dev.weir.record.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.weir.record.Actor;
import dev.weir.record.Condition;
import dev.weir.record.FieldFault;
import dev.weir.record.FieldFault.Reason;
import dev.weir.record.RecordQuery;
import dev.weir.record.RecordSlice;
import dev.weir.record.SortOrder;
import dev.weir.record.StoredRecord;
import dev.weir.record.TenantRecords;
import dev.weir.record.WriteOutcome;
import dev.weir.record.WriteOutcome.Conflict;
import dev.weir.record.WriteOutcome.Invalid;
import dev.weir.record.WriteOutcome.Refused;
import dev.weir.record.WriteOutcome.Written;

/** Tables that were there before Weir, with numbers and UUIDs for keys, mixed case, blanks and reserved words. */
class ForeignTablesTest {

    private static final String TENANT = "c0a70500-0000-4000-8000-00000000c0a7";
    private static final Actor ALICE = Actor.person("alice", "Alice");

    private TestDatabase database;
    private TenantRecords records;

    DataSource source() throws Exception {
        return TestDatabase.h2();
    }

    @BeforeEach
    void open() throws Exception {
        database = TestDatabase.of(source(), "record/foreign.sql", "record/foreign.yaml");
        records = database.of(TENANT);
    }

    @Test
    void create_numberedByTheDatabase_readsBackEveryType() {
        String owner = written(records.create(database.type("people"),
                Map.of("name", "Ann", "rank", 3L, "born", LocalDate.of(1990, 2, 28)), ALICE)).key();
        StoredRecord order = written(records.create(database.type("orders"), Map.of("subject", "Chairs", "at",
                Instant.parse("2026-11-24T10:15:30Z"), "total", new BigDecimal("12.5"), "done", true, "owner", owner), ALICE));

        assertThat(UUID.fromString(owner)).isNotNull();
        assertThat(order.key()).matches("\\d+");
        assertThat(order.version()).isEqualTo("1");
        assertThat(order.values()).isEqualTo(Map.of("subject", "Chairs", "at", Instant.parse("2026-11-24T10:15:30Z"), "total",
                new BigDecimal("12.5"), "done", true, "owner", owner));
        assertThat(records.labels(database.type("people"), List.of(owner))).isEqualTo(Map.of(owner, "Ann"));
        assertThat(keys(Condition.equal("owner", owner))).containsExactly(order.key());
        assertThat(keys(new Condition.Search("ann"))).containsExactly(order.key());
        assertThat(keys(Condition.equal("owner", "no uuid"))).isEmpty();
        assertThat(keys(Condition.equal("id", "no number"))).isEmpty();
    }

    @Test
    void change_countsTheVersionColumn() {
        StoredRecord order = written(records.create(database.type("orders"), Map.of("subject", "Chairs"), ALICE));
        StoredRecord changed = written(
                records.change(order.type(), order.key(), Optional.of("1"), Map.of("done", true), ALICE));

        assertThat(changed.version()).isEqualTo("2");
        assertThat(records.change(order.type(), order.key(), Optional.of("1"), Map.of("done", false), ALICE))
                .isInstanceOf(Conflict.class);
        Map<String, Object> emptied = new HashMap<>();
        emptied.put("done", null);
        assertThat(written(records.change(order.type(), order.key(), Optional.of("2"), emptied, ALICE)).value("done")).isNull();
    }

    @Test
    void create_whereThePersonGivesTheKey_needsAFreeOne() {
        assertThat(records.needsKey(database.type("tags"))).isTrue();
        assertThat(faults(records.create(database.type("tags"), Map.of("body", "x"), ALICE)))
                .extracting(FieldFault::reason).containsExactly(Reason.KEY_NEEDED);
        assertThat(written(records.create(database.type("tags"), Optional.of("a/b?c"), Map.of("body", "x"), ALICE)).key())
                .isEqualTo("a/b?c");
        assertThat(faults(records.create(database.type("tags"), Optional.of("a/b?c"), Map.of("body", "y"), ALICE)))
                .extracting(FieldFault::reason).containsExactly(Reason.KEY_TAKEN);
    }

    @Test
    void create_keyOfAnotherTenantsRecord_isRefusedWithoutWriting() {
        written(database.of(UUID.randomUUID().toString()).create(database.type("tags"), Optional.of("one"), Map.of(), ALICE));

        assertThat(records.create(database.type("tags"), Optional.of("one"), Map.of(), ALICE)).isInstanceOf(Refused.class);
        assertThat(records.count(database.type("tags"), Condition.ALL)).isZero();
    }

    @Test
    void create_brokenRuleOfTheDatabase_isRefused() {
        written(records.create(database.type("people"), Map.of("name", "Ann"), ALICE));

        assertThat(records.create(database.type("people"), Map.of("name", "Ann"), ALICE)).isInstanceOf(Refused.class);
    }

    @Test
    void create_limitsOfColumns_areNamed() {
        assertThat(faults(records.create(database.type("orders"), Map.of("subject", "x".repeat(81)), ALICE)))
                .extracting(FieldFault::field, FieldFault::reason).containsExactly(tuple("subject", Reason.TOO_LONG));
        assertThat(faults(records.create(database.type("people"), Map.of("rank", 40_000L), ALICE)))
                .extracting(FieldFault::field, FieldFault::reason).containsExactly(tuple("rank", Reason.TOO_LARGE));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "0", "007", "1 or 1=1", "99999999999999999999", "1.0", "\0", "\uD800", "'" })
    void find_impossibleKeys_areNotFound(String key) {
        records.create(database.type("orders"), Map.of("subject", "Chairs"), ALICE);

        for (String type : List.of("orders", "people", "tags")) {
            assertThat(records.find(database.type(type), key)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "no-guid", "C0A70500-0000-4000-8000-00000000C0A8" })
    void list_ofATenantThatCannotBe_isEmpty(String tenant) {
        records.create(database.type("orders"), Map.of("subject", "Chairs"), ALICE);

        assertThat(database.of(tenant).list(database.type("orders"), RecordQuery.first(10)).records()).isEmpty();
    }

    @Test
    void list_pagesOverEveryKindOfColumn() {
        for (int number = 0; number < 5; number++) {
            Map<String, Object> values = new HashMap<>(Map.of("subject", "Order " + number % 2));
            values.put("total", number == 2 ? null : new BigDecimal(number).divide(new BigDecimal("3"), 9, RoundingMode.UP));
            values.put("at", number == 3 ? null : Instant.parse("2026-11-24T10:15:30.123456Z").plusSeconds(number / 2));
            values.put("done", number % 2 == 0 ? null : number == 1);
            records.create(database.type("orders"), values, ALICE);
        }
        for (String field : List.of("id", "subject", "total", "at", "done", "owner")) {
            for (boolean descending : List.of(true, false)) {
                RecordQuery query = RecordQuery.first(2).orderBy(new SortOrder(field, descending));
                List<String> seen = new ArrayList<>();
                RecordSlice slice = records.list(database.type("orders"), query);
                slice.records().forEach(record -> seen.add(record.key()));
                while (slice.next().isPresent()) {
                    slice = records.list(database.type("orders"), query.from(slice.next().get()));
                    slice.records().forEach(record -> seen.add(record.key()));
                }
                assertThat(seen).as(field).hasSize(5).doesNotHaveDuplicates();
            }
        }
    }

    private List<String> keys(Condition condition) {
        return records.list(database.type("orders"), RecordQuery.first(10).where(condition)).records().stream()
                .map(StoredRecord::key).toList();
    }

    private static StoredRecord written(WriteOutcome outcome) {
        assertThat(outcome).isInstanceOf(Written.class);
        return ((Written) outcome).record();
    }

    private static List<FieldFault> faults(WriteOutcome outcome) {
        assertThat(outcome).isInstanceOf(Invalid.class);
        return ((Invalid) outcome).faults();
    }
}
