package dev.weir.deployment;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** An admin's consent that the portal acts for their organisation while they are away. */
@Entity
@Table(name = "acting_consent")
public class ActingConsent extends PanacheEntityBase {

    @Id
    @Column(name = "tenant_id")
    public String tenantId;

    @Column(name = "object_id")
    public String objectId;

    /** Who gave it. */
    public String person;

    /** Encrypted. */
    @Column(name = "refresh_token")
    public String refreshToken;

    @Column(name = "given_at")
    public Instant givenAt;

    @Column(name = "used_at")
    public Instant usedAt;

    @Override
    public boolean equals(Object other) {
        return other instanceof ActingConsent consent && Objects.equals(tenantId, consent.tenantId);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(tenantId);
    }
}
