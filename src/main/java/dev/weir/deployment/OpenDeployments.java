package dev.weir.deployment;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import dev.weir.scheduling.BackgroundWork;

/**
 * Looks every minute for deployments that should go on and do not: their process was killed at an unlucky moment, or an admin
 * consented meanwhile to work while they are away.
 */
@ApplicationScoped
public class OpenDeployments implements BackgroundWork {

    private final Task<Void> task;

    OpenDeployments(Deployments deployments, Mandates mandates, Instance<DeploymentStart> start) {
        this.task = Tasks.recurring("open-deployments", FixedDelay.of(Duration.ofMinutes(1))).execute((instance, context) -> {
            mandates.endOld();
            for (DeployedVersion open : deployments.resumable()) {
                start.get().wake(open.tenantId(), open.id());
            }
        });
    }

    @Override
    public Task<Void> task() {
        return task;
    }
}
