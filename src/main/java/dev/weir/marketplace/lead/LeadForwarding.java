package dev.weir.marketplace.lead;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import dev.weir.customer.TenantScope;
import dev.weir.scheduling.BackgroundWork;
import dev.weir.scheduling.PatientRetry;

/** Sends leads to the ISV's customer system until it takes them, and forgets old ones. */
@ApplicationScoped
class LeadForwarding {

    /** Forwards one lead. */
    @Singleton
    static class Work implements BackgroundWork {

        private final OneTimeTask<Long> task;

        Work(Provider<LeadForwarding> forwarding) {
            this.task = Tasks.oneTime("lead", Long.class)
                    .onFailure(new PatientRetry<>(Duration.ofSeconds(5), Duration.ofMinutes(15)))
                    .execute((instance, context) -> forwarding.get().forward(instance.getData()));
        }

        @Override
        public Task<?> task() {
            return task;
        }

        TaskInstance<Long> of(long leadId) {
            return task.instance(String.valueOf(leadId), leadId);
        }
    }

    /** Forgets leads that were kept long enough. */
    @Singleton
    static class Forgetting implements BackgroundWork {

        private final RecurringTask<Void> task;

        Forgetting(Provider<LeadForwarding> forwarding) {
            this.task = Tasks.recurring("lead-retention", FixedDelay.ofHours(12))
                    .execute((instance, context) -> forwarding.get().forgetOld());
        }

        @Override
        public Task<?> task() {
            return task;
        }
    }

    /** The customer system did not take a lead; it is tried again. */
    static class NotTakenException extends RuntimeException {
        NotTakenException(String message) {
            super(message);
        }
    }

    private final Leads leads;
    private final LeadConfig config;
    private final TenantScope scope;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    LeadForwarding(Leads leads, LeadConfig config, TenantScope scope, Clock clock) {
        this.leads = leads;
        this.config = config;
        this.scope = scope;
        this.clock = clock;
    }

    /** @throws NotTakenException when it has to be tried again */
    void forward(long leadId) {
        Lead lead = scope.acrossTenants(() -> Lead.findById(leadId));
        if (lead == null || lead.state != Lead.State.WAITING || config.forwardTo().isEmpty()) {
            return;
        }
        String problem = leads.json(lead).map(json -> send(config.forwardTo().get(), lead.key, json.toString()))
                .orElse("The key that the lead was encrypted with is gone");
        scope.acrossTenants(() -> {
            Lead sent = Lead.findById(leadId);
            if (sent != null) {
                sent.attempts++;
                sent.problem = problem.length() > 500 ? problem.substring(0, 500) : problem;
                if (problem.isEmpty()) {
                    sent.state = Lead.State.FORWARDED;
                    sent.forwardedAt = clock.instant();
                }
            }
            return null;
        });
        if (!problem.isEmpty()) {
            throw new NotTakenException("Lead " + leadId + ": " + problem);
        }
    }

    void forgetOld() {
        scope.acrossTenants(() -> Lead.delete("capturedAt < ?1", clock.instant().minus(config.retention())));
    }

    /** Sends a lead, and tells what went wrong; empty when nothing did. */
    private String send(URI target, String key, String lead) {
        if (!"https".equals(target.getScheme()) && !"localhost".equals(target.getHost())
                && !"127.0.0.1".equals(target.getHost())) {
            return "Leads are personal data: weir.leads.forward-to must be an https address";
        }
        HttpRequest request = HttpRequest.newBuilder(target).timeout(Duration.ofSeconds(15))
                .header("Content-Type", "application/json").header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(lead)).build();
        try {
            int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status / 100 == 2 ? "" : "The customer system answered " + status;
        } catch (IOException unreachable) {
            return "The customer system does not answer: " + unreachable.getMessage();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "Stopped while sending";
        }
    }
}
