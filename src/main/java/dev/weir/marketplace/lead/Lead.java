package dev.weir.marketplace.lead;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A lead as it is kept; the person in it is encrypted. */
@Entity
public class Lead extends PanacheEntityBase {

    /** How far a lead got. */
    public enum State {
        /** To be forwarded, or no address is configured. */
        WAITING,
        FORWARDED,
        /** One of Microsoft's, which nobody is to be called for. */
        TEST
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "lead_key")
    public String key;

    @Column(name = "tenant_id")
    public String tenantId;

    @Column(name = "object_id")
    public String objectId;

    public String source;

    @Column(name = "action_code")
    public String actionCode;

    @Column(name = "offer_title")
    public String offerTitle;

    /** The whole lead, encrypted for its key. */
    public String person;

    /** The words the person agreed to; empty for leads of the marketplace, which asked by itself. */
    @Column(name = "consent_text")
    public String consentText;

    @Column(name = "is_test")
    public boolean test;

    @Column(name = "captured_at")
    public Instant capturedAt;

    @Enumerated(EnumType.STRING)
    public State state;

    public int attempts;

    @Column(name = "forwarded_at")
    public Instant forwardedAt;

    public String problem;

    static boolean isKnown(String key) {
        return count("key = ?1", key) > 0;
    }

    static List<Lead> newest(int most) {
        return find("order by capturedAt desc, id desc").page(0, most).list();
    }
}
