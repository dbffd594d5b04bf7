package dev.weir.record;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/** The way to the ISV's records. It leads through {@link #of}, so that nobody can forget whose records are meant. */
@ApplicationScoped
public class RecordStore {

    private final RecordSource source;
    private final Event<RecordEvent> happened;
    private final Clock clock;

    RecordStore(RecordSource source, Event<RecordEvent> happened, Clock clock) {
        this.source = source;
        this.happened = happened;
        this.clock = clock;
    }

    /** The records of one tenant; those of all others do not exist there. */
    public TenantRecords of(String tenantId) {
        return new TenantRecords(new TenantId(tenantId), source, happened::fireAsync, clock);
    }
}
