package dev.weir.deployment.rollout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.customer.TenantScope;

/**
 * Works on a rollout for a short while. All it knows is in the database, so whoever goes on after a crash begins with the
 * customers that were being worked on.
 */
@ApplicationScoped
class RolloutWave {

    private static final Duration WHILE = Duration.ofSeconds(30);
    /** How many customers a worker takes before the next are looked for; none of them waits for a slow one for long. */
    private static final int ROUNDS = 16;
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
        Rollout rollout = find(id);
        if (rollout.state == RolloutState.SCHEDULED) {
            move(id, RolloutState.SCHEDULED, RolloutState.RUNNING);
        } else if (!rollout.state.isUnderWay()) {
            return Optional.empty();
        }
        Instant until = clock.instant().plus(WHILE);
        ExecutorService workers = Executors.newFixedThreadPool(rollout.concurrency);
        try {
            return go(id, until, workers);
        } finally {
            workers.shutdown();
        }
    }

    private Optional<Instant> go(long id, Instant until, ExecutorService workers) {
        while (clock.instant().isBefore(until)) {
            Rollout rollout = find(id);
            if (!rollout.state.isUnderWay()) {
                return Optional.empty();
            }
            Optional<Instant> pause = rollout.state == RolloutState.GOING_BACK ? back(rollout, workers)
                    : forward(rollout, workers);
            if (pause.isPresent()) {
                return pause;
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
                () -> RolloutTarget.due(rollout.id, ring.get(), OPEN, clock.instant(), rollout.concurrency * ROUNDS));
        if (batch.isEmpty()) {
            return scope.acrossTenants(() -> RolloutTarget.nextDue(rollout.id, OPEN));
        }
        AtomicLong mayFail = new AtomicLong(mayFail(rollout));
        run(batch, workers, target -> {
            if (mayFail.get() >= 0 && find(rollout.id).state == RolloutState.RUNNING
                    && step.upgrade(rollout, target) == TargetState.FAILED) {
                mayFail.decrementAndGet();
            }
        });
        if (mayFail.get() < 0) {
            move(rollout.id, RolloutState.RUNNING, RolloutState.GOING_BACK);
        }
        return Optional.empty();
    }

    /** How many more may fail; negative when it was one too many. */
    private long mayFail(Rollout rollout) {
        return scope.acrossTenants(() -> RolloutTarget.count("rolloutId", rollout.id) * rollout.tolerance / 100
                - RolloutTarget.count(rollout.id, Set.of(TargetState.FAILED)));
    }

    private Optional<Instant> back(Rollout rollout, ExecutorService workers) {
        List<RolloutTarget> batch = scope.acrossTenants(
                () -> RolloutTarget.touched(rollout.id, TOUCHED, clock.instant(), rollout.concurrency * ROUNDS));
        if (!batch.isEmpty()) {
            run(batch, workers, target -> step.revert(rollout, target));
            return Optional.empty();
        }
        Optional<Instant> next = scope.acrossTenants(() -> RolloutTarget.nextDue(rollout.id, TOUCHED));
        if (next.isEmpty()) {
            move(rollout.id, RolloutState.GOING_BACK, RolloutState.STOPPED);
        }
        return next;
    }

    private static void run(List<RolloutTarget> batch, ExecutorService workers, Consumer<RolloutTarget> work) {
        List<Callable<Boolean>> calls = batch.stream().<Callable<Boolean>> map(target -> () -> {
            work.accept(target);
            return true;
        }).toList();
        try {
            for (Future<Boolean> done : workers.invokeAll(calls)) {
                done.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while working on a rollout", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A rollout's bookkeeping failed", failed.getCause());
        }
    }

    private Rollout find(long id) {
        return scope.acrossTenants(() -> Rollout.findById(id));
    }

    private void move(long id, RolloutState from, RolloutState to) {
        scope.acrossTenants(() -> Rollout.update("state = ?1, changedAt = ?2 where id = ?3 and state = ?4", to,
                clock.instant(), id, from));
    }
}
