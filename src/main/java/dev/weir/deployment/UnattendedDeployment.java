package dev.weir.deployment;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import dev.weir.scheduling.BackgroundWork;

/** Goes on with a waiting deployment while nobody of the customer is there, if they consented to that. */
@ApplicationScoped
public class UnattendedDeployment implements BackgroundWork {

    /** Which deployment. */
    public record Errand(String tenantId, UUID deployment) {
    }

    private final Task<Errand> task;

    UnattendedDeployment(Deployments deployments, DeploymentRunner runner, ActingConsents consents, Clock clock) {
        this.task = Tasks.custom("deployment", Errand.class).execute((instance, context) -> {
            Errand errand = instance.getData();
            Optional<Acting> acting = consents.acting(errand.tenantId());
            boolean waits = deployments.find(errand.tenantId(), errand.deployment())
                    .filter(deployment -> deployment.state == DeploymentState.WAITING).isPresent();
            if (acting.isEmpty() || !waits) {
                return new CompletionHandler.OnCompleteRemove<>();
            }
            runner.run(errand.tenantId(), errand.deployment(), acting.get());
            Optional<Instant> next = deployments.find(errand.tenantId(), errand.deployment())
                    .filter(deployment -> deployment.state == DeploymentState.WAITING)
                    .map(deployment -> deployment.notBefore == null ? clock.instant() : deployment.notBefore);
            return next.<CompletionHandler<Errand>> map(
                    time -> (complete, operations) -> operations.reschedule(complete, time))
                    .orElseGet(CompletionHandler.OnCompleteRemove::new);
        });
    }

    @Override
    public Task<Errand> task() {
        return task;
    }
}
