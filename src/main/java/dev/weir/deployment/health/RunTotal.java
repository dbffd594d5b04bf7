package dev.weir.deployment.health;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** How often a version of a deployed flow ran on a day. */
@Entity
@Table(name = "run_total")
public class RunTotal extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    @Column(name = "deployment_id")
    public UUID deploymentId;

    public String template;

    public String version;

    /** In UTC. */
    @Column(name = "on_day")
    public LocalDate onDay;

    public int succeeded;

    public int failed;

    /** Cancelled or skipped. */
    public int other;
}
