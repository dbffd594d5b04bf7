package dev.weir.deployment;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.weir.customer.AuditTrail;
import dev.weir.customer.TenantScope;
import dev.weir.workflow.compare.Side;

/** Keeps the record of deployments: each step is written down as soon as it was taken. */
@ApplicationScoped
class Ledger {

    private final TenantScope scope;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Clock clock;

    Ledger(TenantScope scope, AuditTrail audit, ObjectMapper json, Clock clock) {
        this.scope = scope;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** Begins an attempt. */
    Order begin(String tenantId, UUID id) {
        return scope.call(tenantId, () -> {
            Deployment deployment = Deployment.findById(id);
            deployment.state = DeploymentState.UNDER_WAY;
            if (deployment.attempts > 0) {
                deployment.run++;
            }
            deployment.attempts++;
            deployment.changedAt = clock.instant();
            return order(deployment, deployment.run);
        });
    }

    Order order(Deployment deployment, int run) {
        return new Order(deployment.id, deployment.tenantId, deployment.route, deployment.environment,
                URI.create(deployment.organization), deployment.flowId, deployment.flowName, deployment.goal,
                blueprint(deployment.wanted),
                Optional.ofNullable(deployment.shipped).map(this::blueprint), decisions(deployment.decisions),
                deployment.wish, run, deployment.attempts);
    }

    /**
     * Writes a step down; a written flow becomes the base of the next merge.
     *
     * @return whether what the attempt works towards is still what is wanted
     */
    boolean record(Order order, StepName name, StepOutcome outcome) {
        return scope.call(order.tenantId(), () -> {
            Deployment deployment = Deployment.findById(order.id());
            DeploymentStep step = new DeploymentStep();
            step.deploymentId = order.id();
            step.run = order.run();
            step.step = name;
            step.at = clock.instant();
            if (outcome instanceof StepOutcome.Done done) {
                step.outcome = DeploymentStep.Result.DONE;
                step.changed = done.changed();
                step.detail = shortened(done.detail());
                settle(deployment, order, name);
            } else if (outcome instanceof StepOutcome.Later later) {
                step.outcome = DeploymentStep.Result.WAITING;
                step.detail = shortened(later.detail());
            } else if (outcome instanceof StepOutcome.Stopped stopped) {
                step.outcome = DeploymentStep.Result.STOPPED;
                step.detail = shortened(stopped.detail());
            }
            step.persist();
            return deployment.wish == order.wish();
        });
    }

    /** When an attempt last wrote what is deployed. */
    Optional<Instant> lastWritten(Order order) {
        return scope.call(order.tenantId(), () -> DeploymentStep.lastWritten(order.id()));
    }

    /** Keeps what the Flow service calls the flow. */
    void named(Order order, String flow) {
        if (!flow.equals(order.flowName())) {
            scope.run(order.tenantId(), () -> Deployment.<Deployment> findById(order.id()).flowName = flow);
        }
    }

    private void settle(Deployment deployment, Order order, StepName name) {
        String written = text(order.wanted());
        if (name.writes() && !written.equals(deployment.shipped)) {
            deployment.previous = deployment.shipped;
            deployment.previousVersion = deployment.shippedVersion;
            deployment.shipped = written;
            deployment.shippedVersion = order.wanted().version();
            deployment.decisions = null;
        } else if (name == StepName.REMOVE) {
            deployment.shipped = null;
            deployment.shippedVersion = null;
            deployment.previous = null;
            deployment.previousVersion = null;
            deployment.ownerId = null;
            deployment.ownerName = null;
            deployment.flowName = deployment.route == Route.SOLUTION ? deployment.flowName : null;
        }
    }

    /** Ends an attempt; if something else is wanted meanwhile, the deployment stays under way. */
    DeploymentState end(Order order, DeploymentState state, Cause cause, String detail, Duration pause, Acting acting,
            boolean changed) {
        String title = scope.call(order.tenantId(), () -> {
            Deployment deployment = Deployment.findById(order.id());
            if (deployment.wish == order.wish()) {
                deployment.state = state;
                deployment.cause = cause;
                deployment.detail = shortened(detail);
                deployment.notBefore = pause == null ? null : clock.instant().plus(pause);
                deployment.changedAt = clock.instant();
            }
            if (deployment.ownerId == null && deployment.shipped != null) {
                deployment.ownerId = acting.personId().orElse(null);
                deployment.ownerName = acting.personName();
            }
            return deployment.title + " " + deployment.wantedVersion + ", " + deployment.environmentTitle;
        });
        if (changed || state != DeploymentState.DONE) {
            audit.record(order.tenantId(), acting.name(), "deployment." + order.goal().key(), title,
                    cause == null ? state.key() : state.key() + ": " + cause.key() + " " + detail);
        }
        return state;
    }

    Blueprint blueprint(String kept) {
        try {
            return json.readValue(kept, Blueprint.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A deployment's blueprint is damaged", damaged);
        }
    }

    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Side> decisions(String kept) {
        try {
            return kept == null ? Map.of() : json.readValue(kept, new TypeReference<Map<String, Side>>() {
            });
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A deployment's decisions are damaged", damaged);
        }
    }

    private static String shortened(String text) {
        return text == null || text.length() <= 2000 ? text : text.substring(0, 1999) + "…";
    }
}
