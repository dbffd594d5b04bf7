package dev.weir.deployment.aboard;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** What a customer's administrator set up while coming aboard, so that they can go on where they stopped. */
@Entity
@Table(name = "aboard_setup")
public class AboardSetup extends PanacheEntityBase {

    @Id
    @Column(name = "tenant_id")
    public String tenantId;

    /** The environment that was chosen. */
    public String environment;

    @Column(name = "environment_title")
    public String environmentTitle;

    /** Whether the connector was put there. */
    public boolean connector;

    @Column(name = "set_up_by")
    public String setUpBy;

    @Column(name = "changed_at")
    public Instant changedAt;

    @Override
    public boolean equals(Object other) {
        return other instanceof AboardSetup setup && Objects.equals(tenantId, setup.tenantId);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(tenantId);
    }
}
