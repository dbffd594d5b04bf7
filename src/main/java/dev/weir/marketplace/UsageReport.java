package dev.weir.marketplace;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** The usage of one hour, fixed when it is made, so that sending it again can never say something else. */
@Entity
@Table(name = "usage_report")
public class UsageReport extends PanacheEntityBase {

    /** What became of a report. */
    public enum State {
        /** To be sent, or to be sent again. */
        WAITING,
        /** The marketplace bills it. */
        ACCEPTED,
        /** The marketplace does not bill it. */
        REFUSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "subscription_id")
    public String subscriptionId;

    @Column(name = "plan_id")
    public String planId;

    public String dimension;

    @Column(name = "hour_start")
    public Instant hour;

    public BigDecimal quantity;

    @Enumerated(EnumType.STRING)
    public State state;

    /** The marketplace's own word. */
    public String answer;

    static List<UsageReport> waiting(int most) {
        return find("state = ?1 order by hour, id", State.WAITING).page(0, most).list();
    }

    static List<UsageReport> of(String subscriptionId) {
        return list("subscriptionId = ?1 order by hour desc", subscriptionId);
    }
}
