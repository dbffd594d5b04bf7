package dev.weir.licensing;

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

/** What was last read of a person's licences. */
@Entity
@Table(name = "licence_reading")
class LicenceReading extends PanacheEntityBase {

    /** How the latest attempt to read went. */
    enum Outcome {
        READ,
        CONSENT_MISSING,
        DIRECTORY_DOWN
    }

    /** In place of a person: what the tenant has bought. */
    static final String TENANT = "*";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "tenant_id")
    String tenantId;

    @Column(name = "object_id")
    String objectId;

    String name;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    @Column(name = "attempted_at")
    Instant attemptedAt;

    /** When {@link #plans} were read; null when they never were. */
    @Column(name = "read_at")
    Instant readAt;

    /** The service plans as Microsoft lists them, so that a change of the plan table takes effect at once. */
    String plans = "[]";

    static Optional<LicenceReading> of(String tenantId, String objectId) {
        return find("tenantId = ?1 and objectId = ?2", tenantId, objectId).firstResultOptional();
    }

    /** The readings of people of a tenant. */
    static List<LicenceReading> ofTenant(String tenantId) {
        return list("tenantId = ?1 and objectId <> ?2 order by name", tenantId, TENANT);
    }
}
