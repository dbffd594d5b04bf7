package dev.weir.customer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What one source says about how a customer stands. */
@Entity
@Table(name = "customer_word")
public class CustomerWord extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "tenant_id")
    public String tenantId;

    @Enumerated(EnumType.STRING)
    public StandingSource source;

    @Enumerated(EnumType.STRING)
    public CustomerState state;

    /** A person, or the name of a job. */
    @Column(name = "said_by")
    public String saidBy;

    @Column(name = "said_at")
    public Instant saidAt;

    static List<CustomerWord> of(String tenantId) {
        return list("tenantId = ?1 order by source", tenantId);
    }

    static Optional<CustomerWord> of(String tenantId, StandingSource source) {
        return find("tenantId = ?1 and source = ?2", tenantId, source).firstResultOptional();
    }
}
