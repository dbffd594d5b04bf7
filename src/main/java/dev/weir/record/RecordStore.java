package dev.weir.record;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import dev.weir.record.LentRecords.Borrower;
import dev.weir.record.LentRecords.Loan;

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
     * The records of one tenant; those of all others do not exist there. Where others are lent to it or to the person who
     * asks, these.
     */
    public TenantRecords of(String tenantId) {
        Loan loan = lent.stream().flatMap(each -> each.loanTo(tenantId).stream()).findFirst()
                .orElse(new Loan(tenantId, false));
        return new TenantRecords(new TenantId(loan.tenant()), new TenantId(loan.readOnly() ? tenantId : loan.tenant()), source,
                happened::fireAsync, clock, loan.readOnly());
    }

    /** Whose people are to be told of what happens to records that are kept under an id that is no customer's. */
    public Optional<Borrower> borrowerOf(TenantId tenant) {
        return lent.stream().flatMap(each -> each.borrowerOf(tenant.value()).stream()).findFirst();
    }
}
