package dev.weir.record.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.weir.record.RecordTypes;
import dev.weir.record.declaration.RecordTypesFile;
import dev.weir.yaml.Fault;
import dev.weir.yaml.Faults;
import dev.weir.yaml.FaultyFileException;

/** What is said when the declaration does not fit the database. */
class TableBinderTest {

    private static final String DECLARATION = """
            recordTypes:
              orders:
                title: Order
                plural: Orders
                table: orders
                key: id
                tenant: tenant_id
                label: summary
                created: made
                version: rev
                fields:
                  summary: {title: Summary, type: text}
                  total: {title: Total, type: decimal}
            """;

    private static final String TABLES = """
            create table orders (id varchar(10) primary key, tenant_id varchar(36), summary varchar(50), total numeric(8, 2),
              made timestamp, rev integer, image varbinary(100), other varchar(10));
            create table "Twin" (id varchar(10));
            create table "twin" (id varchar(10));
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            table: orders    | table: order      | 2  | The database has no table order
            table: orders    | table: TWIN       | 2  | The database has several tables called TWIN
            key: id          | key: ident        | 2  | The table ORDERS has no column ident
            key: id          | key: other        | 2  | The column OTHER is not in the primary key of ORDERS
            key: id          | key: {column: id, sequence: numbers} | 2 | The database has no sequence numbers
            tenant: tenant_id | tenant: total    | 2  | The column TOTAL of ORDERS holds a number, but the tenant's id needs text
            created: made    | created: summary  | 2  | The column SUMMARY of ORDERS holds a text, but a time of creation
            version: rev     | version: made     | 2  | The column MADE of ORDERS holds a date and time, but a version needs
            type: decimal    | type: decimal, column: totl   | 13 | The table ORDERS has no column totl
            type: decimal    | type: decimal, column: image  | 13 | The column image of ORDERS is of type
            type: decimal    | type: boolean     | 13 | The column TOTAL of ORDERS holds a number, but a field of type boolean
            """)
    void open_declarationThatDoesNotFit_namesLineAndRemedy(String good, String bad, int line, String problem) {
        List<Fault> faults = faults(DECLARATION.replace(good, bad));

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.problem()).startsWith(problem);
            assertThat(fault.line()).isEqualTo(line);
        });
    }

    @Test
    void open_manyFaults_areReportedTogether() {
        assertThat(faults(DECLARATION.replace("key: id", "key: ident").replace("decimal", "boolean").replace("made", "nade")))
                .hasSize(3);
    }

    private static List<Fault> faults(String declaration) {
        Faults none = new Faults();
        RecordTypes types = RecordTypesFile.parse("record-types.yaml", declaration, none);
        none.refuse();
        DataSource source = TestDatabase.h2();
        TestDatabase.execute(source, TABLES);
        return catchThrowableOfType(FaultyFileException.class, () -> SqlDatabase.open(source, types)).faults();
    }
}
