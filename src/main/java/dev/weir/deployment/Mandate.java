package dev.weir.deployment;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** The sign-in of the admin who asked for a deployment, kept until that deployment has come to an end. */
@Entity
@Table(name = "deployment_mandate")
public class Mandate extends PanacheEntityBase {

    @Id
    @Column(name = "deployment_id")
    public UUID deploymentId;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    /** Who asked. */
    public String person;

    @Column(name = "object_id")
    public String objectId;

    /** Encrypted. */
    @Column(name = "refresh_token")
    public String refreshToken;

    @Column(name = "given_at")
    public Instant givenAt;

    @Override
    public boolean equals(Object other) {
        return other instanceof Mandate mandate && Objects.equals(deploymentId, mandate.deploymentId);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(deploymentId);
    }
}
