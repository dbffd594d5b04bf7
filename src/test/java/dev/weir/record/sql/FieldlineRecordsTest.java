package dev.weir.record.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.weir.record.Actor;
import dev.weir.record.Condition;
import dev.weir.record.Condition.Operator;
import dev.weir.record.Condition.Place;
import dev.weir.record.FieldChange;
import dev.weir.record.FieldFault;
import dev.weir.record.FieldFault.Reason;
import dev.weir.record.PagePosition;
import dev.weir.record.RecordEvent;
import dev.weir.record.RecordQuery;
import dev.weir.record.RecordSlice;
import dev.weir.record.RecordType;
import dev.weir.record.SortOrder;
import dev.weir.record.StoredRecord;
import dev.weir.record.TenantId;
import dev.weir.record.TenantRecords;
import dev.weir.record.WriteOutcome;
import dev.weir.record.WriteOutcome.Conflict;
import dev.weir.record.WriteOutcome.Invalid;
import dev.weir.record.WriteOutcome.Written;

/** Reading and writing the sample product's tables. */
class FieldlineRecordsTest {

    private static final String CONTOSO = "c0a70500-0000-4000-8000-00000000c0a7";
    private static final String HANBIT = "4a9b1700-0000-4000-8000-000000004a9b";
    private static final Actor ALICE = Actor.person("alice", "Alice");

    private TestDatabase database;
    private TenantRecords contoso;
    private TenantRecords hanbit;
    private RecordType orders;
    private RecordType customers;
    private String customer;

    DataSource source() throws Exception {
        return TestDatabase.h2();
    }

    @BeforeEach
    void open() throws Exception {
        database = TestDatabase.fieldline(source());
        contoso = database.of(CONTOSO);
        hanbit = database.of(HANBIT);
        orders = database.type("work-orders");
        customers = database.type("customers");
        customer = written(contoso.create(customers, Map.of("name", "Blue Heron Bakery"), ALICE)).key();
    }

    @Test
    void create_byDefault_numbersFillsAndTells() {
        StoredRecord order = order("Oven does not heat", Map.of("amount", new BigDecimal("120.50")));

        assertThat(order.key()).matches("WO-\\d+");
        assertThat(order.value("status")).isEqualTo("new");
        assertThat(order.value("amount")).isEqualTo(new BigDecimal("120.50"));
        assertThat(order.created()).isPresent();
        assertThat(contoso.find(orders, order.key())).contains(order);
        assertThat(database.fired()).last().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(RecordEvent.Kind.CREATED);
            assertThat(event.key()).isEqualTo(order.key());
            assertThat(event.values()).containsEntry("summary", "Oven does not heat");
        });
    }

    @Test
    void create_wrongValues_namesAllOfThemAndWritesNothing() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("summary", "");
        values.put("status", "unheard-of");
        values.put("amount", new BigDecimal("-1"));
        values.put("contactEmail", "nobody");
        values.put("colour", "red");

        WriteOutcome outcome = contoso.create(orders, values, ALICE);

        assertThat(faults(outcome)).extracting(FieldFault::field, FieldFault::reason).containsExactlyInAnyOrder(
                tuple("summary", Reason.REQUIRED),
                tuple("status", Reason.NOT_A_CHOICE),
                tuple("amount", Reason.TOO_SMALL),
                tuple("contactEmail", Reason.NOT_AN_EMAIL),
                tuple("colour", Reason.UNKNOWN),
                tuple("customer", Reason.REQUIRED));
        assertThat(contoso.count(orders, Condition.ALL)).isZero();
    }

    @Test
    void create_valueLargerThanItsColumn_isRefusedByName() {
        WriteOutcome outcome = contoso.create(orders, Map.of("summary", "Oven", "customer", customer, "amount",
                new BigDecimal("1000000000000")), ALICE);

        assertThat(faults(outcome)).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("amount");
            assertThat(fault.sentence()).isEqualTo("The number may be at most 999999999999.99");
        });
    }

    @Test
    void create_referenceToAnotherTenantsRecord_isNoSuchRecord() {
        WriteOutcome outcome = hanbit.create(orders, Map.of("summary", "Oven", "customer", customer), ALICE);

        assertThat(faults(outcome)).singleElement()
                .satisfies(fault -> assertThat(fault.reason()).isEqualTo(Reason.NO_SUCH_RECORD));
    }

    @Test
    void change_writesDifferencesWithTheirEvent() {
        StoredRecord order = order("Oven", Map.of("amount", new BigDecimal("5")));

        StoredRecord changed = written(contoso.change(orders, order.key(), Optional.of(order.version()),
                Map.of("status", "done", "amount", new BigDecimal("5.00")), ALICE.through("Close orders")));

        assertThat(changed.value("status")).isEqualTo("done");
        assertThat(changed.version()).isNotEqualTo(order.version());
        assertThat(database.events().history(new TenantId(CONTOSO), "work-orders", order.key(), 10)).first()
                .satisfies(event -> {
                    assertThat(event.changes()).containsExactly(new FieldChange("status", "new", "done"));
                    assertThat(event.actor()).isEqualTo(ALICE.through("Close orders"));
                });
    }

    @Test
    void change_sameValues_isUnchangedAndTellsNobody() {
        StoredRecord order = order("Oven", Map.of());
        int told = database.fired().size();

        assertThat(contoso.change(orders, order.key(), Optional.empty(), Map.of("summary", "Oven"), ALICE))
                .isInstanceOf(WriteOutcome.Unchanged.class);
        assertThat(database.fired()).hasSize(told);
    }

    @Test
    void change_ofAnOlderVersion_isAConflictWithWhatIsThere() {
        StoredRecord order = order("Oven", Map.of());
        contoso.change(orders, order.key(), Optional.of(order.version()), Map.of("summary", "Big oven"), ALICE);

        WriteOutcome outcome = contoso.change(orders, order.key(), Optional.of(order.version()), Map.of("summary", "Old oven"),
                ALICE);

        assertThat(outcome).isInstanceOfSatisfying(Conflict.class,
                conflict -> assertThat(conflict.current().value("summary")).isEqualTo("Big oven"));
        assertThat(contoso.find(orders, order.key())).get().extracting(StoredRecord::label).isEqualTo("Big oven");
    }

    @Test
    void change_readOnlyField_isRefusedForPeopleAndTakenFromLogic() {
        RecordType invoices = database.type("invoices");
        StoredRecord invoice = written(contoso.create(invoices, Map.of("number", "2026-1", "amount", BigDecimal.TEN, "customer",
                customer, "dueDate", LocalDate.of(2026, 12, 1)), ALICE));

        assertThat(faults(contoso.change(invoices, invoice.key(), Optional.empty(), Map.of("remindersSent", 1L), ALICE)))
                .extracting(FieldFault::reason).containsExactly(Reason.READ_ONLY);
        assertThat(written(contoso.set(invoices, invoice.key(), Map.of("remindersSent", 1L), ALICE)).value("remindersSent"))
                .isEqualTo(1L);
    }

    @Test
    void everything_ofAnotherTenant_isNotFound() {
        StoredRecord order = order("Oven", Map.of());

        assertThat(hanbit.find(orders, order.key())).isEmpty();
        assertThat(hanbit.list(orders, RecordQuery.first(10)).records()).isEmpty();
        assertThat(hanbit.count(orders, Condition.ALL)).isZero();
        assertThat(hanbit.labels(orders, List.of(order.key()))).isEmpty();
        assertThat(hanbit.change(orders, order.key(), Optional.empty(), Map.of("summary", "Mine"), ALICE))
                .isInstanceOf(WriteOutcome.NotFound.class);
        assertThat(hanbit.delete(orders, order.key(), Optional.empty(), ALICE)).isInstanceOf(WriteOutcome.NotFound.class);
        assertThat(contoso.find(orders, order.key())).contains(order);
    }

    @Test
    void delete_ofWhatOthersPointTo_isRefusedWhole() {
        order("Oven", Map.of());
        long last = database.events().lastNumber();

        assertThat(contoso.delete(customers, customer, Optional.empty(), ALICE)).isInstanceOf(WriteOutcome.Refused.class);
        assertThat(contoso.find(customers, customer)).isPresent();
        assertThat(database.events().lastNumber()).isEqualTo(last);
    }

    @Test
    void delete_whereNotDeclared_isNotAllowed() {
        StoredRecord technician = written(contoso.create(database.type("technicians"),
                Map.of("name", "Ann", "email", "ann@example.com"), ALICE));

        assertThat(contoso.delete(technician.type(), technician.key(), Optional.empty(), ALICE))
                .isInstanceOf(WriteOutcome.NotAllowed.class);
    }

    @Test
    void delete_leavesAnEventWithTheLastState() {
        StoredRecord order = order("Oven", Map.of());

        assertThat(contoso.delete(orders, order.key(), Optional.of(order.version()), ALICE))
                .isInstanceOfSatisfying(WriteOutcome.Deleted.class,
                        deleted -> assertThat(deleted.event().values()).containsEntry("summary", "Oven"));
        assertThat(contoso.find(orders, order.key())).isEmpty();
    }

    @Test
    void list_conditions_meanWhatTheySay() {
        String cheap = order("Replace 100% of the filters", Map.of("amount", new BigDecimal("50"))).key();
        String dear = order("Oven_door", Map.of("amount", new BigDecimal("900"), "status", "done")).key();
        String unpriced = order("Look at the OVEN", Map.of()).key();

        assertThat(keys(new Condition.Comparison("amount", Operator.GREATER, new BigDecimal("50")))).containsExactly(dear);
        assertThat(keys(new Condition.Comparison("amount", Operator.NOT_EQUAL, new BigDecimal("50")))).contains(dear, unpriced);
        assertThat(keys(new Condition.Not(new Condition.Comparison("amount", Operator.GREATER, new BigDecimal("60")))))
                .containsExactly(cheap, unpriced);
        assertThat(keys(Condition.equal("amount", null))).containsExactly(unpriced);
        assertThat(keys(new Condition.TextMatch("summary", Place.ANYWHERE, "%"))).containsExactly(cheap);
        assertThat(keys(new Condition.TextMatch("summary", Place.START, "oven_"))).containsExactly(dear);
        assertThat(keys(new Condition.Search("oven"))).containsExactly(dear, unpriced);
        assertThat(keys(new Condition.Search("heron"))).containsExactly(cheap, dear, unpriced);
        assertThat(keys(Condition.any())).isEmpty();
        assertThat(keys(Condition.any(Condition.equal("id", cheap), Condition.equal("status", "done"))))
                .containsExactly(cheap, dear);
        assertThat(keys(Condition.equal("summary", "\0"))).isEmpty();
    }

    @Test
    void list_pagesForthAndBack_withoutLossOrRepetition() {
        List<String> all = new ArrayList<>();
        for (int number = 0; number < 7; number++) {
            all.add(order("Order " + number, number % 3 == 0 ? Map.of() : Map.of("amount", new BigDecimal(number % 3))).key());
        }
        for (SortOrder order : List.of(SortOrder.ascending("amount"), SortOrder.descending("amount"),
                SortOrder.descending("created"))) {
            RecordQuery query = RecordQuery.first(3).orderBy(order);
            RecordSlice first = contoso.list(orders, query);
            RecordSlice second = contoso.list(orders, query.from(over(first.next())));
            RecordSlice third = contoso.list(orders, query.from(over(second.next())));
            List<String> seen = new ArrayList<>();
            List.of(first, second, third).forEach(slice -> slice.records().forEach(record -> seen.add(record.key())));

            assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
            assertThat(third.next()).isEmpty();
            assertThat(first.previous()).isEmpty();
            assertThat(contoso.list(orders, query.from(over(third.previous()))).records()).isEqualTo(second.records());
            assertThat(contoso.list(orders, query.from(over(second.previous()))).records()).isEqualTo(first.records());
        }
    }

    @Test
    void events_ofManyWritersAtOnce_areNumberedWithoutGapsInCommitOrder() {
        StoredRecord order = order("Oven", Map.of());
        long start = database.events().lastNumber();
        CompletableFuture.allOf(IntStream.range(0, 20)
                .mapToObj(number -> CompletableFuture.runAsync(() -> contoso.change(orders, order.key(), Optional.empty(),
                        Map.of("hours", BigDecimal.valueOf(number + 1)), ALICE)))
                .toArray(CompletableFuture[]::new)).join();

        List<RecordEvent> events = database.events().after(start, 100);
        assertThat(events).hasSize(20).extracting(RecordEvent::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).mapToObj(step -> start + step).toList());
        for (int index = 1; index < events.size(); index++) {
            assertThat(events.get(index).changes().get(0).before()).isEqualTo(events.get(index - 1).changes().get(0).after());
        }
    }

    private StoredRecord order(String summary, Map<String, Object> more) {
        Map<String, Object> values = new LinkedHashMap<>(Map.of("summary", summary, "customer", customer));
        values.putAll(more);
        return written(contoso.create(orders, values, ALICE));
    }

    private List<String> keys(Condition condition) {
        return contoso.list(orders, RecordQuery.first(50).where(condition)).records().stream().map(StoredRecord::key).toList();
    }

    private static PagePosition over(Optional<PagePosition> position) {
        return PagePosition.of(position.orElseThrow().token()).orElseThrow();
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
