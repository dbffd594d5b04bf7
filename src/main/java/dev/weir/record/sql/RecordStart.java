package dev.weir.record.sql;

import java.util.stream.Collectors;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import dev.weir.record.RecordType;
import dev.weir.record.RecordTypes;
import io.quarkus.runtime.StartupEvent;

/** Compares declaration and database when Weir starts, so that nobody meets a fault of theirs later on a page. */
class RecordStart {

    private static final Logger LOG = Logger.getLogger(RecordStart.class);
    /** After the sample product has filled its tables. */
    private static final int AFTER_PRODUCT = 3000;

    private final RecordTypes types;
    private final SqlDatabase database;

    RecordStart(RecordTypes types, SqlDatabase database) {
        this.types = types;
        this.database = database;
    }

    void open(@Observes @Priority(AFTER_PRODUCT) StartupEvent started) {
        LOG.infof("Record types of %s in %s: %s", types.file(), database.sql().dialect().getName(),
                types.all().stream().map(RecordType::id).collect(Collectors.joining(", ")));
    }
}
