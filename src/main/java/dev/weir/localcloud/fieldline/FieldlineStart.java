package dev.weir.localcloud.fieldline;

import java.time.Clock;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;

/** Lets Fieldline have customers, orders and invoices before anybody looks. */
class FieldlineStart {

    /** Before the portal opens the product's database. */
    private static final int EARLY = 1000;

    private final AgroalDataSource source;
    private final Clock clock;

    FieldlineStart(@DataSource("fieldline") AgroalDataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    void fill(@Observes @Priority(EARLY) StartupEvent started) {
        new FieldlineDatabase(source, clock).fill();
    }
}
