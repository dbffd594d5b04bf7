package dev.weir.record;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/** The way to the ISV's records. It leads through {@link #of}, so that nobody can forget whose records are meant. */
@ApplicationScoped
public class RecordStore {

    private final RecordSource source;
    private final Event<RecordEvent> happened;
    private final Clock clock;
    private final Instance<LentRecords> lent;

    RecordStore(RecordSource source, Event<RecordEvent> happened, Clock clock, @Any Instance<LentRecords> lent) {
        this.source = source;
        this.happened = happened;
        this.clock = clock;
        this.lent = lent;
    }

    /**
     * The records of one tenant; those of all others do not exist there. Where another tenant's are lent to it, these, and
     * nothing can be changed in them.
     */
    public TenantRecords of(String tenantId) {
        Optional<String> lender = lent.stream().flatMap(each -> each.lenderTo(tenantId).stream()).findFirst();
        return new TenantRecords(new TenantId(lender.orElse(tenantId)), source, happened::fireAsync, clock, lender.isPresent());
    }
}
