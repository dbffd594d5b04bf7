package dev.weir.deployment.rollout;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.customer.AuditTrail;
import dev.weir.customer.Customer;
import dev.weir.customer.CustomerState;
import dev.weir.customer.Customers;
import dev.weir.customer.TenantScope;
import dev.weir.deployment.DeployedVersion;
import dev.weir.deployment.Deployments;
import dev.weir.scheduling.Scheduling;
import io.quarkus.panache.common.Page;

/** The operator's rollouts. Here they are asked for, paused and ended; {@link RolloutWork} carries them out. */
@ApplicationScoped
public class Rollouts {

    private final TenantScope scope;
    private final Deployments deployments;
    private final Customers customers;
    private final AuditTrail audit;
    private final Scheduling scheduling;
    private final RolloutWork work;
    private final Clock clock;

    Rollouts(TenantScope scope, Deployments deployments, Customers customers, AuditTrail audit, Scheduling scheduling,
            RolloutWork work, Clock clock) {
        this.scope = scope;
        this.deployments = deployments;
        this.customers = customers;
        this.audit = audit;
        this.scheduling = scheduling;
        this.work = work;
        this.clock = clock;
    }

    public List<Rollout> all() {
        return scope.acrossTenants(Rollout::newestFirst);
    }

    public Optional<Rollout> find(long id) {
        return scope.acrossTenants(() -> Rollout.<Rollout> findByIdOptional(id));
    }

    /** The targets of a rollout, ring by ring. */
    public List<RolloutTarget> targets(long id, int page, int size) {
        return scope.acrossTenants(() -> RolloutTarget.listPage(id, Page.of(page, size)));
    }

    public Progress progress(long id) {
        return scope.acrossTenants(() -> {
            Map<TargetState, Long> counts = new EnumMap<>(TargetState.class);
            for (TargetState state : TargetState.values()) {
                counts.put(state, RolloutTarget.count(id, Set.of(state)));
            }
            return new Progress(counts);
        });
    }

    /**
     * Asks for a rollout of a template's or the connector's present version to all customers who have another one.
     *
     * @param version that version
     * @param home the ISV's own tenant, in whose audit trail it is written down
     * @return its id
     */
    public long start(NewRollout asked, String version, String home, String by) {
        List<DeployedVersion> uses = uses(asked, version);
        Instant begin = asked.startsAt().truncatedTo(ChronoUnit.MILLIS);
        long id = scope.acrossTenants(() -> {
            Rollout rollout = new Rollout();
            rollout.template = asked.template();
            rollout.version = version;
            rollout.state = RolloutState.SCHEDULED;
            rollout.concurrency = asked.concurrency();
            rollout.tolerance = asked.tolerance();
            rollout.startsAt = begin;
            rollout.startedBy = by;
            rollout.changedAt = clock.instant();
            rollout.persist();
            for (int place = 0; place < uses.size(); place++) {
                target(rollout.id, uses.get(place), asked.ring(place, uses.size())).persist();
            }
            return rollout.id;
        });
        audit.record(home, by, "rollout.start", asked.template() + " " + version, uses.size() + " customers");
        scheduling.schedule(work.instance(id), begin);
        return id;
    }

    /** Who has another version, in an order that is always the same. */
    private List<DeployedVersion> uses(NewRollout asked, String version) {
        return deployments.uses(asked.template()).stream().filter(use -> !use.version().equals(version))
                .filter(use -> !asked.excluded().contains(use.tenantId())).filter(use -> isActive(use.tenantId()))
                .sorted(Comparator.comparing((DeployedVersion use) -> use.tenantId().hashCode())
                        .thenComparing(DeployedVersion::id))
                .toList();
    }

    private boolean isActive(String tenantId) {
        return customers.find(tenantId).map(customer -> customer.state)
                .filter(state -> state == CustomerState.ACTIVE || state == CustomerState.TRIAL).isPresent();
    }

    private RolloutTarget target(long rollout, DeployedVersion use, int ring) {
        RolloutTarget target = new RolloutTarget();
        target.rolloutId = rollout;
        target.tenantId = use.tenantId();
        target.customer = customers.find(use.tenantId()).map((Customer customer) -> customer.name).orElse(use.tenantId());
        target.deploymentId = use.id();
        target.ring = ring;
        target.state = TargetState.PENDING;
        target.changedAt = clock.instant();
        return target;
    }

    /** Stops for a while; customers that are being worked on are finished. False when it is too late for that. */
    public boolean pause(long id) {
        return move(id, Set.of(RolloutState.SCHEDULED, RolloutState.RUNNING), RolloutState.PAUSED);
    }

    /** Goes on, not before the time it was to begin. */
    public boolean resume(long id) {
        Instant begin = find(id).map(rollout -> rollout.startsAt).orElse(Instant.MIN);
        boolean early = begin.isAfter(clock.instant());
        boolean moved = move(id, Set.of(RolloutState.PAUSED), early ? RolloutState.SCHEDULED : RolloutState.RUNNING);
        if (moved) {
            wake(id, early ? begin : clock.instant());
        }
        return moved;
    }

    /** Ends it; what was done stays. */
    public boolean abort(long id) {
        return move(id, Set.of(RolloutState.SCHEDULED, RolloutState.RUNNING, RolloutState.PAUSED), RolloutState.ABORTED);
    }

    /** Gives everybody who has the new version the old one back. */
    public boolean goBack(long id) {
        boolean moved = move(id, Set.of(RolloutState.RUNNING, RolloutState.PAUSED, RolloutState.ABORTED, RolloutState.DONE),
                RolloutState.GOING_BACK);
        if (moved) {
            wake(id, clock.instant());
        }
        return moved;
    }

    private boolean move(long id, Set<RolloutState> from, RolloutState to) {
        return scope.acrossTenants(() -> Rollout.update("state = ?1, changedAt = ?2 where id = ?3 and state in ?4", to,
                clock.instant(), id, from) == 1);
    }

    private void wake(long id, Instant time) {
        if (!scheduling.schedule(work.instance(id), time)) {
            scheduling.reschedule(work.instance(id), time);
        }
    }
}
