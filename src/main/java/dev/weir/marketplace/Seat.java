package dev.weir.marketplace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A person who uses one of the seats that their organisation bought. */
@Entity
public class Seat extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "tenant_id")
    public String tenantId;

    @Column(name = "object_id")
    public String objectId;

    public String name;

    @Column(name = "taken_at")
    public Instant takenAt;

    static List<Seat> ofTenant(String tenantId) {
        return list("tenantId = ?1 order by takenAt, id", tenantId);
    }

    static Optional<Seat> of(String tenantId, String objectId) {
        return find("tenantId = ?1 and objectId = ?2", tenantId, objectId).firstResultOptional();
    }
}
