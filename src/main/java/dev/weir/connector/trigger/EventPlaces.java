package dev.weir.connector.trigger;

import static dev.weir.connector.trigger.Tables.OFFSET;
import static dev.weir.connector.trigger.Tables.OFFSET_FROM;
import static dev.weir.connector.trigger.Tables.RELAY;
import static dev.weir.connector.trigger.Tables.RELAYED;

import jakarta.enterprise.context.ApplicationScoped;

import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.Select;

import dev.weir.record.RecordEvents;

/** Where the relay stands among the events of the ISV's database. */
@ApplicationScoped
class EventPlaces {

    private final RecordEvents events;
    private final DSLContext sql;

    EventPlaces(RecordEvents events, DSLContext sql) {
        this.events = events;
        this.sql = sql;
    }

    EventPlace current() {
        return read(sql.select(RELAYED, OFFSET, OFFSET_FROM).from(RELAY));
    }

    /** The place, which nobody else moves until the transaction ends. */
    EventPlace locked() {
        return read(sql.select(RELAYED, OFFSET, OFFSET_FROM).from(RELAY).forUpdate());
    }

    void move(EventPlace place) {
        sql.update(RELAY).set(RELAYED, place.relayed()).set(OFFSET, place.offset()).set(OFFSET_FROM, place.from()).execute();
    }

    /** The number here of the newest event. */
    long last() {
        return current().here(events.lastNumber());
    }

    private static EventPlace read(Select<Record3<Long, Long, Long>> row) {
        Record3<Long, Long, Long> found = row.fetchSingle();
        return new EventPlace(found.value1(), found.value2(), found.value3());
    }
}
