package dev.weir.marketplace;

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

/** An announcement of the marketplace as it came, and what was made of it. */
@Entity
@Table(name = "marketplace_event")
public class MarketplaceEvent extends PanacheEntityBase {

    /** How far an announcement was worked on. */
    public enum State {
        /** Stored; work on it is scheduled. */
        RECEIVED,
        /** Confirmed with the marketplace and carried out. */
        DONE,
        /** Not confirmed by the marketplace, or nothing for us. */
        IGNORED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "event_key")
    public String key;

    @Column(name = "operation_id")
    public String operationId;

    @Column(name = "subscription_id")
    public String subscriptionId;

    public String action;

    @Column(name = "received_at")
    public Instant receivedAt;

    public String raw;

    @Enumerated(EnumType.STRING)
    public State state;

    public int attempts;

    public String outcome;

    @Column(name = "done_at")
    public Instant doneAt;

    static boolean isKnown(String key) {
        return count("key = ?1", key) > 0;
    }

    static List<MarketplaceEvent> of(String subscriptionId) {
        return list("subscriptionId = ?1 order by id", subscriptionId);
    }

    static List<MarketplaceEvent> waiting() {
        return list("state = ?1 order by id", State.RECEIVED);
    }
}
