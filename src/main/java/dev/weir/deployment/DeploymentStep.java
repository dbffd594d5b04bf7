package dev.weir.deployment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One step that was taken, and what came of it. */
@Entity
@Table(name = "deployment_step")
public class DeploymentStep extends PanacheEntityBase {

    /** What came of a step. */
    public enum Result {
        DONE,
        WAITING,
        STOPPED;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    @Column(name = "deployment_id")
    public UUID deploymentId;

    /** Which attempt it belongs to. */
    public int run;

    @Enumerated(EnumType.STRING)
    public StepName step;

    @Enumerated(EnumType.STRING)
    public Result outcome;

    /** Whether something was changed at the customer's. */
    public boolean changed;

    public String detail;

    public Instant at;

    /** The steps of the newest attempt; none as long as it has not begun. */
    static List<DeploymentStep> newestRun(UUID deployment) {
        return list("deploymentId = ?1 and run = (select d.run from Deployment d where d.id = ?1) order by id", deployment);
    }

    /** When an attempt last changed what is deployed. */
    static Optional<Instant> lastWritten(UUID deployment) {
        return Optional.ofNullable(find("select max(at) from DeploymentStep where deploymentId = ?1 and step in ?2 and changed",
                deployment, StepName.WRITING).project(Instant.class).firstResult());
    }

    /** Whether an attempt since then changed what is deployed, or may have: of one that waits nobody knows. */
    static boolean isWrittenSince(UUID deployment, Instant since) {
        return count("deploymentId = ?1 and step in ?2 and at >= ?3 and (changed = true or outcome = ?4)", deployment,
                StepName.WRITING, since, Result.WAITING) > 0;
    }
}
