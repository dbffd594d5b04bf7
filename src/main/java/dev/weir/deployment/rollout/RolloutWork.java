package dev.weir.deployment.rollout;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import dev.weir.scheduling.BackgroundWork;

/** The background work of rollouts: one wave of customers after another, until nothing is left to do. */
@ApplicationScoped
public class RolloutWork implements BackgroundWork {

    private final Task<Long> task;

    RolloutWork(RolloutWave wave) {
        this.task = Tasks.custom("rollout", Long.class).execute((instance, context) -> {
            Optional<Instant> next = wave.go(instance.getData());
            return next.<CompletionHandler<Long>> map(
                    time -> (complete, operations) -> operations.reschedule(complete, time))
                    .orElseGet(CompletionHandler.OnCompleteRemove::new);
        });
    }

    @Override
    public Task<Long> task() {
        return task;
    }

    TaskInstance<Long> instance(long rollout) {
        return task.instance(Long.toString(rollout), rollout);
    }
}
