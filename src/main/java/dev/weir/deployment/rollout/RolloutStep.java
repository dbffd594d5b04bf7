package dev.weir.deployment.rollout;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.customer.TenantScope;
import dev.weir.deployment.Acting;
import dev.weir.deployment.ActingConsents;
import dev.weir.deployment.Cause;
import dev.weir.deployment.Deployment;
import dev.weir.deployment.DeploymentRunner;
import dev.weir.deployment.DeploymentState;
import dev.weir.deployment.Deployments;
import dev.weir.deployment.Offers;
import io.quarkus.logging.Log;

/** Does for one customer what a rollout wants, and writes down what came of it. */
@ApplicationScoped
class RolloutStep {

    private final TenantScope scope;
    private final Deployments deployments;
    private final DeploymentRunner runner;
    private final ActingConsents consents;
    private final Offers offers;
    private final Clock clock;

    RolloutStep(TenantScope scope, Deployments deployments, DeploymentRunner runner, ActingConsents consents,
            Offers offers, Clock clock) {
        this.scope = scope;
        this.deployments = deployments;
        this.runner = runner;
        this.consents = consents;
        this.offers = offers;
        this.clock = clock;
    }

    /** Brings a target to the rollout's version. */
    TargetState upgrade(Rollout rollout, RolloutTarget target) {
        Optional<Acting> acting = consents.acting(target.tenantId);
        boolean offered = offers.version(rollout.template).filter(rollout.version::equals).isPresent();
        if (acting.isEmpty() || !offered) {
            return settle(target, TargetState.SKIPPED, acting.isEmpty() ? Cause.CONSENT_MISSING : Cause.UNKNOWN, "");
        }
        mark(target, TargetState.RUNNING);
        return attempt(target, () -> {
            Deployment deployment = deployments.find(target.tenantId, target.deploymentId).orElseThrow();
            if (!rollout.version.equals(deployment.wantedVersion)) {
                offers.newest(deployments.wanted(deployment)).ifPresent(newest -> deployments.upgrade(target.tenantId,
                        deployment.id, newest, acting.get().name()));
            }
            runner.run(target.tenantId, deployment.id, acting.get());
        }, TargetState.DONE, TargetState.FAILED);
    }

    /** Gives a target the version back that it had before the rollout. */
    TargetState revert(Rollout rollout, RolloutTarget target) {
        Optional<Acting> acting = consents.acting(target.tenantId);
        if (acting.isEmpty()) {
            return settle(target, TargetState.REVERT_FAILED, Cause.CONSENT_MISSING, "");
        }
        Cause cause = target.cause;
        String detail = target.detail;
        TargetState state = attempt(target, () -> {
            Deployment deployment = deployments.find(target.tenantId, target.deploymentId).orElseThrow();
            if (rollout.version.equals(deployment.wantedVersion)) {
                deployments.undo(target.tenantId, deployment.id, acting.get().name());
            }
            runner.run(target.tenantId, deployment.id, acting.get());
        }, TargetState.REVERTED, TargetState.REVERT_FAILED);
        boolean unchanged = state == TargetState.REVERT_FAILED
                && !deployments.isWrittenSince(target.tenantId, target.deploymentId, rollout.startsAt);
        return unchanged ? settle(target, TargetState.FAILED_BEFORE, cause, detail) : state;
    }

    private TargetState attempt(RolloutTarget target, Runnable work, TargetState good, TargetState bad) {
        try {
            work.run();
        } catch (RuntimeException unforeseen) {
            Log.errorf(unforeseen, "Rollout target %d failed in an unforeseen way", target.id);
            return settle(target, bad, Cause.UNKNOWN, String.valueOf(unforeseen.getMessage()));
        }
        Deployment after = deployments.find(target.tenantId, target.deploymentId).orElseThrow();
        target.notBefore = after.notBefore;
        TargetState state = switch (after.state) {
            case DONE -> good;
            case ASKING -> good == TargetState.DONE ? TargetState.ASKING : bad;
            case WAITING, UNDER_WAY -> TargetState.WAITING;
            case FAILED -> bad;
        };
        return settle(target, state, after.cause, after.state == DeploymentState.DONE ? "" : after.detail);
    }

    private void mark(RolloutTarget target, TargetState state) {
        settle(target, state, null, "");
    }

    private TargetState settle(RolloutTarget target, TargetState state, Cause cause, String detail) {
        return scope.acrossTenants(() -> {
            RolloutTarget kept = RolloutTarget.findById(target.id);
            kept.state = state;
            kept.cause = cause;
            kept.detail = detail == null ? "" : detail.substring(0, Math.min(detail.length(), 2000));
            kept.notBefore = state == TargetState.WAITING ? target.notBefore : null;
            kept.changedAt = clock.instant();
            return state;
        });
    }
}
