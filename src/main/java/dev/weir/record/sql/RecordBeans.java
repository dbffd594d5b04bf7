package dev.weir.record.sql;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import dev.weir.record.RecordSource;
import dev.weir.record.RecordTypes;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Opens the ISV's database once and gives it to whoever asks for records or events. */
@Dependent
class RecordBeans {

    @Produces
    @Singleton
    SqlDatabase database(@DataSource("isv") AgroalDataSource source, RecordTypes types) {
        return SqlDatabase.open(source, types);
    }

    @Produces
    @Singleton
    SqlEventLog log(SqlDatabase database, RecordTypes types) {
        return new SqlEventLog(database.sql(), new EventRow(types));
    }

    @Produces
    @Singleton
    RecordSource source(SqlDatabase database, SqlEventLog log) {
        return new SqlRecordSource(database, log);
    }
}
