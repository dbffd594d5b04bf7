package dev.weir.customer;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.weir.identity.CurrentUser;
import io.quarkus.panache.common.Page;

/** The trail of every change that a person or a job makes in a customer's tenant. */
@ApplicationScoped
public class AuditTrail {

    private final TenantScope scope;
    private final CurrentUser user;
    private final Clock clock;

    AuditTrail(TenantScope scope, CurrentUser user, Clock clock) {
        this.scope = scope;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Writes down what the signed-in person did in their own tenant, with the transaction that does it.
     *
     * @param action what was done, such as {@code record.update}
     * @param object to what, such as {@code work-orders/WO-1042}
     * @param outcome how it ended
     */
    @Transactional
    public void record(String action, String object, String outcome) {
        entry(user.signature(), action, object, outcome).persist();
    }

    /** Writes down what a job, or the operator, did in a tenant; in a transaction of its own. */
    public void record(String tenantId, String actor, String action, String object, String outcome) {
        scope.run(tenantId, () -> entry(actor, action, object, outcome).persist());
    }

    /** The newest entries of the signed-in person's tenant. */
    @Transactional
    public List<AuditEntry> newest(int page, int size) {
        return AuditEntry.newest(Page.of(page, size));
    }

    /** The newest entries of the signed-in person's tenant that fit a query. */
    @Transactional
    public List<AuditEntry> search(AuditQuery query, int page, int size) {
        return AuditEntry.search(query, Page.of(page, size));
    }

    /** The newest entries of a tenant, for the operator. */
    public List<AuditEntry> newestOf(String tenantId, int page, int size) {
        return scope.call(tenantId, () -> AuditEntry.newest(Page.of(page, size)));
    }

    private AuditEntry entry(String actor, String action, String object, String outcome) {
        AuditEntry entry = new AuditEntry();
        entry.at = clock.instant();
        entry.actor = shortened(actor, 200);
        entry.action = shortened(action, 100);
        entry.object = shortened(object, 400);
        entry.outcome = shortened(outcome, 1000);
        return entry;
    }

    static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
