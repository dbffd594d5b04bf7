package dev.weir.deployment.rollout;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.weir.deployment.Cause;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;

/** One deployment that a rollout is to bring to the new version. Seen across tenants, by the operator's work only. */
@Entity
@Table(name = "rollout_target")
public class RolloutTarget extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "rollout_id")
    public long rolloutId;

    @Column(name = "tenant_id")
    public String tenantId;

    public String customer;

    @Column(name = "deployment_id")
    public UUID deploymentId;

    public int ring;

    @Enumerated(EnumType.STRING)
    public TargetState state;

    @Enumerated(EnumType.STRING)
    public Cause cause;

    public String detail;

    @Column(name = "not_before")
    public Instant notBefore;

    @Column(name = "changed_at")
    public Instant changedAt;

    static List<RolloutTarget> due(long rollout, int ring, Collection<TargetState> states, Instant now, int most) {
        return find("rolloutId = ?1 and ring = ?2 and state in ?3 and (notBefore is null or notBefore <= ?4) order by id",
                rollout, ring, states, now).page(Page.ofSize(most)).list();
    }

    static List<RolloutTarget> touched(long rollout, Collection<TargetState> states, Instant now, int most) {
        return find("rolloutId = ?1 and state in ?2 and (notBefore is null or notBefore <= ?3) order by id", rollout, states,
                now).page(Page.ofSize(most)).list();
    }

    /** When the first of those that wait is due; empty when none waits. */
    static Optional<Instant> nextDue(long rollout, Collection<TargetState> states) {
        return find("rolloutId = ?1 and state in ?2 and notBefore is not null order by notBefore", rollout, states)
                .<RolloutTarget> page(Page.ofSize(1)).list().stream().map(target -> target.notBefore).findFirst();
    }

    /** What a customer is told of: a version that is to come to a deployment of theirs. */
    static Optional<RolloutTarget> pending(String tenant, UUID deployment) {
        return find("""
                tenantId = ?1 and deploymentId = ?2 and state = ?3
                and rolloutId in (select r.id from Rollout r where r.state in ?4) order by id""", tenant, deployment,
                TargetState.PENDING, Set.of(RolloutState.SCHEDULED, RolloutState.RUNNING, RolloutState.PAUSED))
                .firstResultOptional();
    }

    static List<RolloutTarget> listPage(long rollout, Page page) {
        return find("rolloutId = ?1 order by ring, id", rollout).page(page).list();
    }

    static long count(long rollout, Collection<TargetState> states) {
        return count("rolloutId = ?1 and state in ?2", rollout, states);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RolloutTarget target && Objects.equals(id, target.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
