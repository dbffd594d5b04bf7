package dev.weir.record.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.JDBCUtils;

import dev.weir.record.RecordTypes;
import dev.weir.record.RuleBrokenException;
import dev.weir.yaml.Faults;

/** The ISV's database: how to talk to it, and the tables that were found in it. */
final class SqlDatabase {

    private final DSLContext sql;
    private final BoundTypes types;

    private SqlDatabase(DSLContext sql, BoundTypes types) {
        this.sql = sql;
        this.types = types;
    }

    /**
     * Looks for the tables of all record types.
     *
     * @throws dev.weir.yaml.FaultyFileException when the declaration does not fit the database
     */
    static SqlDatabase open(DataSource source, RecordTypes types) {
        Faults faults = new Faults();
        try (Connection connection = source.getConnection()) {
            SQLDialect dialect = JDBCUtils.dialect(connection);
            BoundTypes bound = new TableBinder(types, new Schema(connection), faults).bind();
            faults.refuse();
            Settings settings = new Settings().withRenderQuotedNames(RenderQuotedNames.ALWAYS);
            return new SqlDatabase(DSL.using(source, dialect, settings), bound);
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The ISV's database cannot be read. Check quarkus.datasource.isv.*", unreachable);
        }
    }

    DSLContext sql() {
        return sql;
    }

    BoundTypes types() {
        return types;
    }

    <T> T inTransaction(Function<DSLContext, T> work) {
        return translated(() -> sql.transactionResult(transaction -> work.apply(transaction.dsl())));
    }

    /** Lets the database's own rules be told apart from real failures by their SQL state. */
    private static <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException failed) {
            String state = failed.sqlState();
            if (state.startsWith("23") || state.startsWith("22")) {
                throw new RuleBrokenException(failed);
            }
            throw failed;
        }
    }
}
