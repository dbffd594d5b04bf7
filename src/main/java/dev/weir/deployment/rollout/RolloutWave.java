package dev.weir.deployment.rollout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.customer.TenantScope;

/**
 * Works on a rollout for a short while. All it knows is in the database, so whoever goes on after a crash begins with the
 * customers that were being worked on.
 */
@ApplicationScoped
class RolloutWave {

    private static final Duration WHILE = Duration.ofSeconds(5);
    private static final Set<TargetState> OPEN = Set.of(TargetState.RUNNING, TargetState.WAITING, TargetState.PENDING);
    private static final Set<TargetState> TOUCHED = Set.of(TargetState.RUNNING, TargetState.WAITING, TargetState.DONE,
            TargetState.FAILED, TargetState.ASKING);

    private final TenantScope scope;
    private final RolloutStep step;
    private final Clock clock;

    RolloutWave(TenantScope scope, RolloutStep step, Clock clock) {
        this.scope = scope;
        this.step = step;
        this.clock = clock;
    }

    /** Works for a while; when to go on, or empty when there is nothing left to do. */
    Optional<Instant> go(long id) {
        Rollout rollout = scope.acrossTenants(() -> Rollout.findById(id));
        if (rollout.state == RolloutState.SCHEDULED) {
            move(id, RolloutState.SCHEDULED, RolloutState.RUNNING);
        } else if (!rollout.state.isUnderWay()) {
            return Optional.empty();
        }
        Instant until = clock.instant().plus(WHILE);
        ExecutorService workers = Executors.newFixedThreadPool(rollout.concurrency);
        try {
            return go(id, rollout.concurrency, until, workers);
        } finally {
            workers.shutdown();
        }
    }

    private Optional<Instant> go(long id, int concurrency, Instant until, ExecutorService workers) {
        while (clock.instant().isBefore(until)) {
            Rollout rollout = scope.acrossTenants(() -> Rollout.findById(id));
            if (rollout.state == RolloutState.RUNNING) {
                Optional<Instant> pause = forward(rollout, workers);
                if (pause.isPresent()) {
                    return pause;
                }
            } else if (rollout.state == RolloutState.GOING_BACK) {
                Optional<Instant> pause = back(rollout, workers);
                if (pause.isPresent()) {
                    return pause;
                }
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(clock.instant());
    }

    /** One batch of the lowest ring that is not finished; when to come back if that ring only waits. */
    private Optional<Instant> forward(Rollout rollout, ExecutorService workers) {
        Optional<Integer> ring = scope.acrossTenants(() -> RolloutTarget
                .<RolloutTarget> find("rolloutId = ?1 and state in ?2 order by ring", rollout.id, OPEN).page(0, 1).list()
                .stream().map(target -> target.ring).findFirst());
        if (ring.isEmpty()) {
            move(rollout.id, RolloutState.RUNNING, RolloutState.DONE);
            return Optional.empty();
        }
        List<RolloutTarget> batch = scope.acrossTenants(
                () -> RolloutTarget.due(rollout.id, ring.get(), OPEN, clock.instant(), rollout.concurrency * 4));
        if (batch.isEmpty()) {
            return Optional.of(clock.instant().plusSeconds(2));
        }
        AtomicLong mayFail = new AtomicLong(mayFail(rollout));
        run(batch, workers, target -> mayFail.get() < 0 ? target.state : upgrade(rollout, target, mayFail));
        if (mayFail.get() < 0) {
            move(rollout.id, RolloutState.RUNNING, RolloutState.GOING_BACK);
        }
        return Optional.empty();
    }

    private TargetState upgrade(Rollout rollout, RolloutTarget target, AtomicLong mayFail) {
        TargetState state = step.upgrade(rollout, target);
        if (state == TargetState.FAILED) {
            mayFail.decrementAndGet();
        }
        return state;
    }

    /** How many more may fail; negative when it was one too many. */
    private long mayFail(Rollout rollout) {
        return scope.acrossTenants(() -> RolloutTarget.count("rolloutId", rollout.id) * rollout.tolerance / 100
                - RolloutTarget.count(rollout.id, Set.of(TargetState.FAILED)));
    }

    private Optional<Instant> back(Rollout rollout, ExecutorService workers) {
        List<RolloutTarget> batch = scope.acrossTenants(
                () -> RolloutTarget.touched(rollout.id, TOUCHED, clock.instant(), rollout.concurrency * 4));
        if (!batch.isEmpty()) {
            run(batch, workers, target -> step.revert(rollout, target));
            return Optional.empty();
        }
        if (scope.acrossTenants(() -> RolloutTarget.count(rollout.id, TOUCHED)) > 0) {
            return Optional.of(clock.instant().plusSeconds(2));
        }
        move(rollout.id, RolloutState.GOING_BACK, RolloutState.STOPPED);
        return Optional.empty();
    }

    private static void run(List<RolloutTarget> batch, ExecutorService workers,
            Function<RolloutTarget, TargetState> work) {
        List<Callable<TargetState>> calls = new ArrayList<>();
        batch.forEach(target -> calls.add(() -> work.apply(target)));
        try {
            for (Future<TargetState> done : workers.invokeAll(calls)) {
                done.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while working on a rollout", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A rollout's bookkeeping failed", failed.getCause());
        }
    }

    private void move(long id, RolloutState from, RolloutState to) {
        scope.acrossTenants(() -> Rollout.update("state = ?1, changedAt = ?2 where id = ?3 and state = ?4", to,
                clock.instant(), id, from));
    }
}
