package dev.weir.deployment;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.customer.TenantScope;
import dev.weir.microsoft.bap.Environment;
import dev.weir.workflow.compare.Side;

/** What is wanted in customers' environments. Nothing is changed there until {@link DeploymentRunner} is told to. */
@ApplicationScoped
public class Deployments {

    private final TenantScope scope;
    private final Ledger ledger;
    private final Clock clock;

    Deployments(TenantScope scope, Ledger ledger, Clock clock) {
        this.scope = scope;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The deployments of a tenant, by environment and title. */
    public List<Deployment> of(String tenantId) {
        return scope.call(tenantId, Deployment::listByEnvironment);
    }

    /** A deployment of a tenant; another tenant's is not found. */
    public Optional<Deployment> find(String tenantId, UUID id) {
        return scope.call(tenantId, () -> Deployment.<Deployment> findByIdOptional(id));
    }

    /** The steps of the newest attempt. */
    public List<DeploymentStep> steps(String tenantId, UUID id) {
        return scope.call(tenantId, () -> DeploymentStep.newestRun(id));
    }

    /** When the version that a customer has now was written there; empty where that is not known. */
    public Optional<Instant> writtenAt(String tenantId, UUID id) {
        return scope.call(tenantId, () -> DeploymentStep.lastWritten(id));
    }

    /**
     * Wants a flow in an environment: a new one, or another version of the one that is there.
     *
     * @param environment one with a database; without one, a template's flow becomes the own flow of whoever deploys it
     * @param by who wants it
     * @return the deployment's id
     */
    public UUID want(String tenantId, Environment environment, Blueprint blueprint, String by) {
        return scope.call(tenantId, () -> {
            Deployment deployment = Deployment.in(environment.name(), blueprint.template()).orElseGet(Deployment::new);
            if (deployment.id == null) {
                deployment.id = UUID.randomUUID();
                deployment.environment = environment.name();
                deployment.template = blueprint.template();
                deployment.route = Route.of(blueprint, environment);
                deployment.flowId = flowId(tenantId, environment.name(), blueprint.template());
                deployment.flowName = deployment.route == Route.SOLUTION ? deployment.flowId.toString() : null;
            }
            deployment.environmentTitle = environment.title();
            deployment.organization = environment.dataverse().map(URI::toString).orElse("");
            deployment.title = blueprint.title();
            want(deployment, Goal.ON, by);
            deployment.wanted = ledger.text(blueprint);
            deployment.wantedVersion = blueprint.version();
            deployment.persist();
            return deployment.id;
        });
    }

    /** Wants another version of a deployed flow; whether it is on stays as it was wanted. */
    public void upgrade(String tenantId, UUID id, Blueprint blueprint, String by) {
        change(tenantId, id, deployment -> {
            want(deployment, deployment.goal, by);
            deployment.wanted = ledger.text(blueprint);
            deployment.wantedVersion = blueprint.version();
        });
    }

    /** Takes the newest wish back: wants what the customer had before it, whether or not it came that far. */
    public void undo(String tenantId, UUID id, String by) {
        change(tenantId, id, deployment -> {
            boolean written = deployment.wantedVersion.equals(deployment.shippedVersion);
            want(deployment, deployment.goal, by);
            if (written && deployment.previous != null) {
                deployment.wanted = deployment.previous;
                deployment.wantedVersion = deployment.previousVersion;
            } else if (!written && deployment.shipped != null) {
                deployment.wanted = deployment.shipped;
                deployment.wantedVersion = deployment.shippedVersion;
            }
        });
    }

    /** Who uses a template, over all customers. */
    public List<DeployedVersion> uses(String template) {
        return scope.acrossTenants(() -> Deployment
                .<Deployment> list("template = ?1 and goal <> ?2", template, Goal.REMOVED).stream()
                .map(Deployments::use).toList());
    }

    private static DeployedVersion use(Deployment deployment) {
        return new DeployedVersion(deployment.id, deployment.tenantId, deployment.wantedVersion);
    }

    /** Whether an attempt since then wrote what is deployed, or may have. */
    public boolean isWrittenSince(String tenantId, UUID id, Instant since) {
        return scope.call(tenantId, () -> DeploymentStep.isWrittenSince(id, since));
    }

    /** Wants the version before the present one; false when there was none. */
    public boolean goBack(String tenantId, UUID id, String by) {
        boolean[] possible = new boolean[1];
        change(tenantId, id, deployment -> {
            possible[0] = deployment.previous != null;
            if (possible[0]) {
                want(deployment, deployment.goal, by);
                deployment.wanted = deployment.previous;
                deployment.wantedVersion = deployment.previousVersion;
            }
        });
        return possible[0];
    }

    /** Wants a flow on, off or away. */
    public void aim(String tenantId, UUID id, Goal goal, String by) {
        change(tenantId, id, deployment -> want(deployment, goal, by));
    }

    /** Wants a flow back that the customer deleted. */
    public void restore(String tenantId, UUID id, String by) {
        change(tenantId, id, deployment -> {
            want(deployment, Goal.ON, by);
            deployment.shipped = null;
            deployment.shippedVersion = null;
            deployment.ownerId = null;
            deployment.ownerName = null;
        });
    }

    /** Keeps what was decided where both sides changed the same. */
    public void decide(String tenantId, UUID id, Map<String, Side> decisions, String by) {
        change(tenantId, id, deployment -> {
            want(deployment, deployment.goal, by);
            deployment.decisions = ledger.text(decisions);
        });
    }

    /** Tries again what waits or failed. */
    public void retry(String tenantId, UUID id, String by) {
        change(tenantId, id, deployment -> want(deployment, deployment.goal, by));
    }

    /** Nobody may act at the moment: it goes on when an admin comes by, or consents to work while they are away. */
    void waitForVisit(String tenantId, UUID id) {
        change(tenantId, id, deployment -> {
            deployment.state = DeploymentState.WAITING;
            deployment.cause = Cause.CONSENT_MISSING;
            deployment.notBefore = null;
            deployment.changedAt = clock.instant();
        });
    }

    /** Deployments that should go on and at which nobody has worked for a while, over all customers. */
    List<DeployedVersion> resumable() {
        return scope.acrossTenants(() -> Deployment.<Deployment> list("""
                state in ?1 and changedAt < ?2 and (notBefore is null or notBefore < ?2)
                and (cause is null or cause <> ?3 or tenantId in (select c.tenantId from ActingConsent c))""",
                Set.of(DeploymentState.UNDER_WAY, DeploymentState.WAITING), clock.instant().minusSeconds(60),
                Cause.CONSENT_MISSING).stream().map(Deployments::use).toList());
    }

    /** The blueprint that is wanted. */
    public Blueprint wanted(Deployment deployment) {
        return ledger.blueprint(deployment.wanted);
    }

    /** The blueprint that the customer was given last; there must be one. */
    public Blueprint shipped(Deployment deployment) {
        return ledger.blueprint(deployment.shipped);
    }

    private void change(String tenantId, UUID id, Consumer<Deployment> change) {
        scope.run(tenantId, () -> Deployment.<Deployment> findByIdOptional(id).ifPresent(change));
    }

    private void want(Deployment deployment, Goal goal, String by) {
        deployment.wish++;
        deployment.run++;
        deployment.goal = goal;
        deployment.state = DeploymentState.UNDER_WAY;
        deployment.cause = null;
        deployment.detail = null;
        deployment.decisions = null;
        deployment.attempts = 0;
        deployment.notBefore = null;
        deployment.startedBy = by;
        deployment.changedAt = clock.instant();
    }

    static UUID flowId(String tenantId, String environment, String template) {
        return UUID.nameUUIDFromBytes(
                ("flow/" + tenantId + "/" + environment + "/" + template).getBytes(StandardCharsets.UTF_8));
    }
}
