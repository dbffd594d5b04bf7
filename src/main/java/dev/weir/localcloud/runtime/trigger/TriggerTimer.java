package dev.weir.localcloud.runtime.trigger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.flow.CloudFlow;
import dev.weir.localcloud.flow.CloudFlows;
import dev.weir.localcloud.runtime.connector.Answer;
import dev.weir.localcloud.runtime.service.RuntimeClock;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Fires recurrences and asks polled services, each when its time has come. */
@ApplicationScoped
class TriggerTimer {

    private static final Duration DEFAULT_POLL = Duration.ofMinutes(1);

    private final Listeners listeners;
    private final CloudFlows flows;
    private final Firing firing;
    private final ServiceTriggers services;
    private final RuntimeClock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "flow-trigger-timer");
        thread.setDaemon(true);
        return thread;
    });

    TriggerTimer(Listeners listeners, CloudFlows flows, Firing firing, ServiceTriggers services, RuntimeClock clock) {
        this.listeners = listeners;
        this.flows = flows;
        this.firing = firing;
        this.services = services;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    private void look() {
        Instant now = clock.now();
        for (Listener listener : listeners.all()) {
            if (listener.due().filter(due -> !now.isBefore(due)).isPresent()) {
                try {
                    flows.find(listener.environment(), listener.flow()).filter(CloudFlow::isOn)
                            .ifPresent(flow -> happen(flow, listener, now));
                } catch (RuntimeException broken) {
                    Log.warnf(broken, "The trigger of flow %s failed; it is tried again", listener.flow());
                }
            }
        }
    }

    private void happen(CloudFlow flow, Listener listener, Instant now) {
        if (listener.kind().equals(Listener.POLL)) {
            poll(flow, listener, now);
            return;
        }
        Recurrence recurrence = new Recurrence(listener.trigger().path("recurrence"));
        Optional<Instant> next = recurrence.next(listener.since(), now);
        next.ifPresentOrElse(due -> listener.content().put("due", due.toString()), () -> listener.content().remove("due"));
        listeners.keep(listener);
        firing.fire(flow, JsonNodeFactory.instance.objectNode());
    }

    /** 200 with a body is news, 202 is none; either way the Location is what to ask next. */
    private void poll(CloudFlow flow, Listener listener, Instant now) {
        Optional<Answer> answer = services.poll(flow, listener);
        Duration wait = interval(listener.trigger());
        if (answer.isPresent() && !answer.get().isFailure()) {
            JsonNode location = answer.get().headers().path("Location");
            if (location.isTextual()) {
                listener.content().put("location", location.asText());
            }
            if (answer.get().statusCode() == 200) {
                wait = location.isTextual() ? Duration.ZERO : wait;
                ObjectNode outputs = answer.get().outputs();
                outputs.remove("statusCode");
                firing.fire(flow, outputs);
            }
        }
        listener.content().put("due", now.plus(wait).toString());
        listeners.keep(listener);
    }

    private static Duration interval(JsonNode trigger) {
        JsonNode recurrence = trigger.path("recurrence");
        long count = Math.max(1, recurrence.path("interval").asLong(1));
        return switch (recurrence.path("frequency").asText("Minute").toLowerCase(java.util.Locale.ROOT)) {
            case "second" -> Duration.ofSeconds(Math.max(1, count));
            case "hour" -> Duration.ofHours(count);
            case "day" -> Duration.ofDays(count);
            default -> DEFAULT_POLL.multipliedBy(count);
        };
    }
}
