package dev.weir.deployment;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.scheduling.Scheduling;

/** Sets deployments going in the background. */
@ApplicationScoped
public class DeploymentStart {

    private final Scheduling scheduling;
    private final DeploymentWork work;
    private final Mandates mandates;
    private final Clock clock;

    DeploymentStart(Scheduling scheduling, DeploymentWork work, Mandates mandates, Clock clock) {
        this.scheduling = scheduling;
        this.work = work;
        this.mandates = mandates;
        this.clock = clock;
    }

    /** Starts in the name of the admin who asks; it goes on when they close the page. */
    public void as(SignedIn admin, UUID deployment) {
        mandates.give(admin.tenantId(), deployment, admin.name(), admin.personId().orElseThrow(), admin.refreshToken());
        wake(admin.tenantId(), deployment);
    }

    /** Forgets the sign-ins of everybody of a tenant who asked for something; what is under way waits from then on. */
    public void forgetSignIns(String tenantId) {
        mandates.endAll(tenantId);
    }

    /** Sees that somebody works on a deployment that is not at its end; harmless when somebody does already. */
    public void wake(String tenantId, UUID deployment) {
        var instance = work.instance(tenantId, deployment);
        if (!scheduling.schedule(instance, clock.instant())) {
            scheduling.reschedule(instance, clock.instant());
        }
    }
}
