package dev.weir.deployment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.TenantId;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One template in one environment of one customer: what is wanted there, what was shipped, and how far it is. */
@Entity
public class Deployment extends PanacheEntityBase {

    @Id
    public UUID id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    public String environment;

    @Column(name = "environment_title")
    public String environmentTitle;

    @Enumerated(EnumType.STRING)
    public Route route;

    /** Where the environment's database answers; empty where the route does not lead through one. */
    public String organization;

    public String template;

    public String title;

    /** Chosen once, so that a flow is found again whatever got lost on the way. */
    @Column(name = "flow_id")
    public UUID flowId;

    /** The flow's name at the Flow service, which names a personal flow itself; null until it was seen there. */
    @Column(name = "flow_name")
    public String flowName;

    @Enumerated(EnumType.STRING)
    public Goal goal;

    @Column(name = "wanted_version")
    public String wantedVersion;

    /** The wanted {@link Blueprint}, as JSON. */
    public String wanted;

    @Column(name = "shipped_version")
    public String shippedVersion;

    /** The blueprint that the customer was given last, as JSON. */
    public String shipped;

    @Column(name = "previous_version")
    public String previousVersion;

    /** The blueprint before that, for the way back. */
    public String previous;

    /** What the admin decided where both sides changed the same, as JSON: place of the collision to side. */
    public String decisions;

    @Enumerated(EnumType.STRING)
    public DeploymentState state;

    @Enumerated(EnumType.STRING)
    public Cause cause;

    public String detail;

    /** Number of the newest attempt, or of the one to come. */
    public int run;

    /** How often it was tried since it was last asked for. */
    public int attempts;

    @Column(name = "not_before")
    public Instant notBefore;

    /** Grows with each wish; an attempt that began with another number is outdated. */
    public long wish;

    @Column(name = "started_by")
    public String startedBy;

    /** Object id of who owns the flow at Microsoft, whose licence counts; null where nobody knows. */
    @Column(name = "owner_id")
    public String ownerId;

    @Column(name = "owner_name")
    public String ownerName;

    @Column(name = "changed_at")
    public Instant changedAt;

    @Version
    public long version;

    static Optional<Deployment> in(String environment, String template) {
        return find("environment = ?1 and template = ?2", environment, template).firstResultOptional();
    }

    static List<Deployment> listByEnvironment() {
        return list("order by environmentTitle, title, id");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Deployment deployment && Objects.equals(id, deployment.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
