package dev.weir.marketplace;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A line in a subscription's history. */
@Entity
@Table(name = "subscription_change")
public class SubscriptionChange extends PanacheEntityBase {

    private static final int LONGEST = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "subscription_id")
    public String subscriptionId;

    public Instant at;

    /** Through whom or what it changed, such as {@code webhook ChangePlan}. */
    public String cause;

    public String what;

    static void write(String subscriptionId, Instant at, String cause, String what) {
        SubscriptionChange change = new SubscriptionChange();
        change.subscriptionId = subscriptionId;
        change.at = at;
        change.cause = cause;
        change.what = what.length() > LONGEST ? what.substring(0, LONGEST) : what;
        change.persist();
    }

    static List<SubscriptionChange> of(String subscriptionId) {
        return list("subscriptionId = ?1 order by id", subscriptionId);
    }
}
