package dev.weir.deployment.health;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

import dev.weir.deployment.Cause;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** When a deployed flow's runs were last read, and what the newest of them came to. */
@Entity
@Table(name = "run_reading")
public class RunReading extends PanacheEntityBase {

    @Id
    @Column(name = "deployment_id")
    public UUID deploymentId;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    @Column(name = "read_at")
    public Instant readAt;

    /** Why the runs could not be read; null when they could. */
    @Enumerated(EnumType.STRING)
    public Cause trouble;

    @Column(name = "last_run")
    public String lastRun;

    @Column(name = "last_status")
    public String lastStatus;

    @Column(name = "last_run_at")
    public Instant lastRunAt;

    /** The newest run that failed. */
    @Column(name = "failed_run")
    public String failedRun;

    @Column(name = "failed_at")
    public Instant failedAt;

    @Enumerated(EnumType.STRING)
    public RunFailure failure;

    @Column(name = "failure_detail")
    public String failureDetail;

    /** Whether the newest run failed. */
    public boolean isFailing() {
        return failedRun != null && failedRun.equals(lastRun);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RunReading reading && Objects.equals(deploymentId, reading.deploymentId);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(deploymentId);
    }
}
