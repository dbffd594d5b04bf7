package dev.weir.marketplace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import dev.weir.microsoft.fulfilment.Purchase;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What a tenant bought, as the marketplace last told us. */
@Entity
public class Subscription extends PanacheEntityBase {

    @Id
    public String id;

    /** The tenant for which it was bought. */
    @Column(name = "tenant_id")
    public String tenantId;

    public String name;

    @Column(name = "offer_id")
    public String offerId;

    @Column(name = "plan_id")
    public String planId;

    /** Seats, of a plan that is sold by seat. */
    public Integer quantity;

    @Enumerated(EnumType.STRING)
    public SubscriptionState state;

    @Column(name = "buyer_id")
    public String buyerId;

    @Column(name = "buyer_mail")
    public String buyerMail;

    /** What the buyer said on the landing page; null until then. */
    public String organisation;

    @Column(name = "contact_name")
    public String contactName;

    @Column(name = "contact_mail")
    public String contactMail;

    @Column(name = "purchaser_tenant")
    public String purchaserTenant;

    @Column(name = "may_change")
    public boolean mayChange;

    @Column(name = "may_cancel")
    public boolean mayCancel;

    public boolean trial;

    @Column(name = "term_start")
    public Instant termStart;

    @Column(name = "term_end")
    public Instant termEnd;

    /** When somebody confirmed it on the landing page; it is then activated, however long that takes. */
    @Column(name = "activation_asked")
    public Instant activationAsked;

    @Column(name = "activation_by")
    public String activationBy;

    /** When it ended, from which the time runs that the customer's data is kept. */
    @Column(name = "ended_at")
    public Instant endedAt;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "synced_at")
    public Instant syncedAt;

    static Optional<Subscription> of(String id) {
        return findByIdOptional(id);
    }

    /** A tenant's subscriptions, the newest first. */
    static List<Subscription> ofTenant(String tenantId) {
        return list("tenantId = ?1 order by createdAt desc", tenantId);
    }

    static List<Subscription> newest() {
        return list("order by createdAt desc");
    }

    /** Takes over what the marketplace says, and tells what is different from before; empty when nothing is. */
    String update(Purchase purchase) {
        StringBuilder what = new StringBuilder();
        note(what, "plan", planId, purchase.planId());
        note(what, "seats", quantity, purchase.quantity().orElse(null));
        note(what, "state", state, SubscriptionState.of(purchase.state()));
        note(what, "term end", termEnd, purchase.end().orElse(null));
        tenantId = purchase.beneficiary().tenantId();
        name = purchase.name();
        offerId = purchase.offerId();
        planId = purchase.planId();
        quantity = purchase.quantity().orElse(null);
        state = SubscriptionState.of(purchase.state());
        buyerId = purchase.beneficiary().objectId();
        buyerMail = purchase.beneficiary().mail();
        purchaserTenant = purchase.purchaser().tenantId();
        mayChange = purchase.mayChange();
        mayCancel = purchase.mayCancel();
        trial = purchase.trial();
        termStart = purchase.start().orElse(null);
        termEnd = purchase.end().orElse(null);
        return what.toString();
    }

    private static void note(StringBuilder what, String field, Object before, Object after) {
        if (after != null && !after.equals(before)) {
            what.append(what.isEmpty() ? "" : ", ").append(field).append(' ').append(before == null ? "" : before + " → ")
                    .append(after);
        }
    }
}
