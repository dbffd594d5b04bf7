package dev.weir.deployment;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import dev.weir.scheduling.BackgroundWork;

/**
 * Carries a deployment out in the background: in the name of whoever asked for it, or else of whoever consented to work while
 * they are away. Without either it waits for an admin's next visit.
 */
@ApplicationScoped
public class DeploymentWork implements BackgroundWork {

    /** Which deployment. */
    public record Errand(String tenantId, UUID deployment) {
    }

    private final Deployments deployments;
    private final DeploymentRunner runner;
    private final Mandates mandates;
    private final ActingConsents consents;
    private final Clock clock;
    private final Task<Errand> task;

    DeploymentWork(Deployments deployments, DeploymentRunner runner, Mandates mandates, ActingConsents consents,
            Clock clock) {
        this.deployments = deployments;
        this.runner = runner;
        this.mandates = mandates;
        this.consents = consents;
        this.clock = clock;
        this.task = Tasks.custom("deployment", Errand.class).execute((instance, context) -> {
            Optional<Instant> next = work(instance.getData());
            return next.<CompletionHandler<Errand>> map(
                    time -> (complete, operations) -> operations.reschedule(complete, time))
                    .orElseGet(CompletionHandler.OnCompleteRemove::new);
        });
    }

    @Override
    public Task<Errand> task() {
        return task;
    }

    TaskInstance<Errand> instance(String tenantId, UUID deployment) {
        return task.instance(deployment.toString(), new Errand(tenantId, deployment));
    }

    /** Makes one attempt; when to make the next, or empty when there is nothing left to do. */
    Optional<Instant> work(Errand errand) {
        Optional<Instant> due = due(errand);
        if (due.isEmpty() || due.get().isAfter(clock.instant())) {
            return due;
        }
        Optional<Acting> acting = mandates.acting(errand.tenantId(), errand.deployment())
                .or(() -> consents.acting(errand.tenantId()));
        if (acting.isEmpty()) {
            deployments.waitForVisit(errand.tenantId(), errand.deployment());
            return Optional.empty();
        }
        runner.run(errand.tenantId(), errand.deployment(), acting.get());
        Optional<Instant> next = due(errand);
        if (next.isEmpty()) {
            mandates.end(errand.tenantId(), errand.deployment());
        }
        return next;
    }

    private Optional<Instant> due(Errand errand) {
        return deployments.find(errand.tenantId(), errand.deployment()).filter(deployment -> deployment.state.isOpen())
                .map(deployment -> deployment.notBefore == null ? clock.instant() : deployment.notBefore);
    }
}
