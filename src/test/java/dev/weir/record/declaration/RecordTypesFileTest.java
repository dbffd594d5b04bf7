package dev.weir.record.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.weir.record.Choice;
import dev.weir.record.FieldType;
import dev.weir.record.RecordType;
import dev.weir.record.RecordTypes;
import dev.weir.yaml.Fault;
import dev.weir.yaml.Faults;
import dev.weir.yaml.FaultyFileException;

class RecordTypesFileTest {

    private static final String GOOD = """
            recordTypes:
              orders:
                title: {en: Order, ko: 주문}
                plural: Orders
                table: orders
                key: id
                tenant: tenant_id
                label: summary
                fields:
                  summary: {title: Summary, type: text}
                  status: {title: Status, type: choice, values: {new: {en: New, ko: 신규}, done: Done}}
                  buyer: {title: Buyer, type: reference, to: orders}
                  price: {title: Price, type: decimal, default: "5"}
                actions:
                  check: {title: Check, function: check-order, output: {price: {title: Price, type: decimal}}, sets: [price]}
            """;

    @Test
    void parse_goodFile_hasTitlesInEveryLanguage() {
        RecordType orders = parse(GOOD).types().get("orders");

        assertThat(orders.title().in(Locale.KOREAN)).isEqualTo("주문");
        assertThat(orders.plural().in(Locale.KOREAN)).isEqualTo("Orders");
        assertThat(orders.field("status").orElseThrow().choices()).extracting(Choice::value).containsExactly("new", "done");
        assertThat(orders.field("status").orElseThrow().choices().get(0).title().in(Locale.KOREA)).isEqualTo("신규");
        assertThat(orders.field("buyer").orElseThrow().type()).isEqualTo(FieldType.REFERENCE);
        assertThat(orders.action("check").orElseThrow().sets()).containsExactly("price");
        assertThat(orders.deletable()).isFalse();
    }

    @Test
    void read_sampleProduct_hasNoFaultAndSpeaksKorean() {
        RecordTypes types = RecordTypesFile.read("classpath:localcloud/fieldline/record-types.yaml");

        assertThat(types.all()).extracting(RecordType::id)
                .containsExactly("work-orders", "customers", "technicians", "invoices");
        assertThat(types.all()).allSatisfy(type -> {
            assertThat(type.title().byLanguage()).containsKeys("en", "ko");
            assertThat(type.fields()).allSatisfy(field -> assertThat(field.title().byLanguage()).containsKeys("en", "ko"));
        });
    }

    @Test
    void read_missingFile_namesTheSetting() {
        assertThatThrownBy(() -> RecordTypesFile.read("no/such/file.yaml")).isInstanceOf(FaultyFileException.class)
                .hasMessageContaining("no/such/file.yaml:1").hasMessageContaining("weir.record-types");
    }

    /** One change to the good file, the line and the beginning of what must be said of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            recordTypes:           | recordTypen:                 | 1  | The key recordTypen is unknown here
              orders:              |   Orders!:                   | 2  | The name Orders! cannot stand in an address
            plural: Orders         | plurral: Orders              | 4  | The key plurral is unknown here
            plural: Orders         | #                            | 3  | The key plural is missing
            {en: Order, ko: 주문}  | {ko: 주문}                   | 3  | The text has no English form
            {en: Order, ko: 주문}  | {en: Order, zz: Unknown}     | 3  | There is no language zz
            {en: Order, ko: 주문}  | [Order]                      | 3  | A text is expected here, but this is a list
            key: id                | key: {column: id, prefix: A} | 6  | A prefix needs numbers to stand before
            label: summary         | label: sumary                | 2  | The label of orders names sumary, which is no field
            label: summary         | label: price                 | 13 | The label price is of type decimal
            summary: {title:       | Summary: {title:             | 10 | The name Summary cannot be a field's
            summary: {title:       | id: {title:                  | 10 | The name id stands for the record's own id
            type: text             | type: txt                    | 10 | There is no type txt
            type: text             | type: text, to: orders       | 10 | The key to is only for references
            type: text             | type: text, maxLength: -1    | 10 | The value of maxLength must be a whole number
            type: text             | type: text, required: yes    | 10 | A truth value is expected here, but this is "yes"
            type: text             | type: text, column: status   | 11 | The fields summary and status share the column status
            values: {new: {en: New, ko: 신규}, done: Done} | values: []      | 11 | A choice needs values
            values: {new: {en: New, ko: 신규}, done: Done} | values: [a, a]  | 11 | The value a is written twice
            values: {new: {en: New, ko: 신규}, done: Done} | default: new    | 11 | The key values is missing
            to: orders             | to: order                    | 12 | There is no record type order
            default: "5"           | default: five                | 13 | The field price cannot start with five
            default: "5"           | default: "5", minimum: 6     | 13 | The field price cannot start with 5
            function: check-order  | timeout: 5s                  | 15 | The action check needs one thing that does it
            function: check-order  | function: x, bean: y         | 15 | The action check needs one thing that does it
            function: check-order  | function: x, timeout: 5m     | 15 | The timeout must be 1 to 60 seconds
            sets: [price]          | sets: [status]               | 15 | The action check cannot set status
            output: {price: {title: Price, type: decimal | output: {price: {title: Price, type: text | 15 | The output price is of type text
            """)
    void parse_fault_isNamedWithItsLine(String good, String bad, int line, String problem) {
        assertThat(GOOD).contains(good);

        List<Fault> faults = parse(GOOD.replace(good, bad)).faults();

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.problem()).startsWith(problem);
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.remedy()).isNotBlank();
        });
    }

    @Test
    void parse_manyFaults_areReportedTogether() {
        assertThat(
                parse(GOOD.replace("type: text", "type: txt").replace("to: orders", "to: order").replace("plural", "plurral"))
                        .faults())
                .hasSizeGreaterThanOrEqualTo(4);
    }

    private record Parsed(RecordTypes types, List<Fault> faults) {
    }

    private static Parsed parse(String content) {
        Faults faults = new Faults();
        RecordTypes types = RecordTypesFile.parse("record-types.yaml", content, faults);
        return new Parsed(types, faults.list());
    }
}
