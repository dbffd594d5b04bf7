package dev.weir.connector.trigger;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;

/**
 * Keeps events flowing to subscribers from this replica: so many at once in all, and few of them for one subscription, so that
 * a slow one slows nobody else.
 */
@ApplicationScoped
class DeliveryPump {

    private final Deliveries deliveries;
    private final WebhookSender sender;
    private final int most;
    private final int mostPerSubscription;
    private final Map<String, Integer> flying = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> new Thread(work, "webhook-pump"));
    private final ExecutorService settlers = Executors.newFixedThreadPool(4, work -> new Thread(work, "webhook-settle"));

    DeliveryPump(Deliveries deliveries, WebhookSender sender, WebhookConfig config) {
        this.deliveries = deliveries;
        this.sender = sender;
        this.most = config.inFlight();
        this.mostPerSubscription = config.inFlightPerSubscription();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
        settlers.shutdown();
    }

    /** Sends whatever is due, soon; calls that come while it is at work are one call. */
    void wake() {
        if (!worker.isShutdown() && asked.compareAndSet(false, true)) {
            worker.execute(this::pump);
        }
    }

    private void pump() {
        asked.set(false);
        try {
            boolean sent = true;
            while (sent && all.get() < most) {
                sent = round() > 0;
            }
        } catch (RuntimeException unavailable) {
            Log.warn("Deliveries cannot be read; the next look is in a second", unavailable);
        }
    }

    private int round() {
        List<String> busy = flying.entrySet().stream().filter(entry -> entry.getValue() >= mostPerSubscription)
                .map(Map.Entry::getKey).toList();
        int sent = 0;
        for (PendingDelivery delivery : deliveries.due(busy, most - all.get())) {
            if (flying.getOrDefault(delivery.subscriptionId(), 0) < mostPerSubscription && deliveries.take(delivery)) {
                send(delivery);
                sent++;
            }
        }
        return sent;
    }

    private void send(PendingDelivery delivery) {
        all.incrementAndGet();
        flying.merge(delivery.subscriptionId(), 1, Integer::sum);
        sender.send(delivery).whenCompleteAsync((answer, impossible) -> {
            try {
                deliveries.settle(delivery, answer);
            } catch (RuntimeException unavailable) {
                Log.warnf(unavailable, "Delivery %d is not settled; it will be sent again", delivery.id());
            } finally {
                flying.computeIfPresent(delivery.subscriptionId(), (id, count) -> count == 1 ? null : count - 1);
                all.decrementAndGet();
                wake();
            }
        }, settlers);
    }
}
