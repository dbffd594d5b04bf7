package dev.weir.record.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;

import dev.weir.record.RecordEvent;
import dev.weir.record.RecordEvents;
import dev.weir.record.RecordType;
import dev.weir.record.RecordTypes;
import dev.weir.record.TenantRecords;
import dev.weir.record.TenantRecordsFactory;
import dev.weir.record.declaration.RecordTypesFile;

/** A database with an ISV's tables, made for one test, and Weir's records over it. */
public final class TestDatabase {

    private final DataSource source;
    private final RecordTypes types;
    private final SqlRecordSource records;
    private final SqlEventLog log;
    private final List<RecordEvent> fired = new ArrayList<>();

    private TestDatabase(DataSource source, RecordTypes types) {
        this.source = source;
        this.types = types;
        SqlDatabase database = SqlDatabase.open(source, types);
        this.log = new SqlEventLog(database.sql(), new EventRow(types));
        this.records = new SqlRecordSource(database, log);
    }

    /** An empty database in memory. */
    public static DataSource h2() {
        return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    /** The tables of the sample product. */
    public static TestDatabase fieldline(DataSource source) {
        Flyway.configure().dataSource(source).locations("localcloud/fieldline/migration").load().migrate();
        return over(source, RecordTypesFile.read("classpath:localcloud/fieldline/record-types.yaml"));
    }

    /** Tables that a script of the test makes, and the declaration for them. */
    public static TestDatabase of(DataSource source, String script, String declaration) {
        script(source, script);
        return over(source, RecordTypesFile.read("classpath:" + declaration));
    }

    /** Runs a script of the test's resources. */
    public static void script(DataSource source, String name) {
        execute(source, resource(name));
    }

    private static TestDatabase over(DataSource source, RecordTypes types) {
        Flyway.configure().dataSource(source).locations("record/migration").table("weir_schema_history")
                .baselineOnMigrate(true).baselineVersion("0").load().migrate();
        return new TestDatabase(source, types);
    }

    public static void execute(DataSource source, String script) {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            for (String command : script.split(";\\s*\\n")) {
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public TenantRecords of(String tenant) {
        return TenantRecordsFactory.of(tenant, records, fired::add);
    }

    public RecordType type(String id) {
        return types.get(id);
    }

    public RecordEvents events() {
        return log;
    }

    /** The events that were told after their commits. */
    public List<RecordEvent> fired() {
        return fired;
    }

    public DataSource source() {
        return source;
    }

    private static String resource(String name) {
        try (InputStream resource = TestDatabase.class.getClassLoader().getResourceAsStream(name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
