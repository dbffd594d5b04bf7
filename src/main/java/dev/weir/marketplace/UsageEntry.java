package dev.weir.marketplace;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Something metered that a tenant used, once. */
@Entity
@Table(name = "usage_entry")
public class UsageEntry extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "entry_key")
    public String key;

    @Column(name = "subscription_id")
    public String subscriptionId;

    @Column(name = "plan_id")
    public String planId;

    public String dimension;

    @Column(name = "hour_start")
    public Instant hour;

    public BigDecimal quantity;

    /** The report it went into; null until its hour is reported. */
    @Column(name = "report_id")
    public Long reportId;

    /** Those of some keys that are written down. */
    static Set<String> known(Collection<String> keys) {
        return UsageEntry.<UsageEntry> list("key in ?1", keys).stream().map(entry -> entry.key).collect(Collectors.toSet());
    }
}
