package dev.weir.deployment.rollout;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.customer.AuditTrail;
import dev.weir.customer.TenantScope;
import dev.weir.deployment.Cause;

/** What customers are told of rollouts before their turn, and may decline until then. */
@ApplicationScoped
public class Announcements {

    /** A version that is to come by itself, not before a time. */
    public record Announcement(String version, Instant from) {
    }

    private final TenantScope scope;
    private final AuditTrail audit;
    private final Clock clock;

    Announcements(TenantScope scope, AuditTrail audit, Clock clock) {
        this.scope = scope;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is to come to a deployment of a tenant. */
    public Optional<Announcement> of(String tenantId, UUID deployment) {
        return scope.acrossTenants(() -> RolloutTarget.pending(tenantId, deployment).map(target -> {
            Rollout rollout = Rollout.findById(target.rolloutId);
            return new Announcement(rollout.version, rollout.startsAt);
        }));
    }

    /** Leaves a deployment out of the rollout that is to come; false when there is none any more. */
    public boolean decline(String tenantId, UUID deployment, String by) {
        boolean declined = scope.acrossTenants(() -> RolloutTarget.pending(tenantId, deployment)
                .map(target -> RolloutTarget.update("state = ?1, cause = ?2, changedAt = ?3 where id = ?4 and state = ?5",
                        TargetState.SKIPPED, Cause.DECLINED, clock.instant(), target.id, TargetState.PENDING) == 1)
                .orElse(false));
        if (declined) {
            audit.record(tenantId, by, "rollout.decline", deployment.toString(), "declined");
        }
        return declined;
    }
}
