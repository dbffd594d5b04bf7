package dev.weir.connector.trigger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.weir.customer.Metering;
import dev.weir.record.FlowWatch;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;

/**
 * Keeps events flowing to subscribers from this replica: so many at once in all, and few of them for one subscription, so that
 * a slow one slows nobody else. What is not to be delivered at present, because its tenant is suspended, waits.
 */
@ApplicationScoped
class DeliveryPump {

    private static final int SETTLED_AT_ONCE = 500;
    private static final Duration CLOSED_WAIT = Duration.ofMinutes(1);

    private final Deliveries deliveries;
    private final Settlement settlement;
    private final WebhookSender sender;
    private final FlowWatch watch;
    private final Admission admission;
    private final Metering metering;
    private final int most;
    private final int mostPerSubscription;
    private final Map<String, Integer> flying = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();
    private final BlockingQueue<Attempt> answered = new LinkedBlockingQueue<>();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> new Thread(work, "webhook-pump"));
    private final ExecutorService settler = Executors.newSingleThreadExecutor(work -> new Thread(work, "webhook-settle"));

    DeliveryPump(Deliveries deliveries, Settlement settlement, WebhookSender sender, FlowWatch watch, Admission admission,
            Metering metering, WebhookConfig config) {
        this.settlement = settlement;
        this.watch = watch;
        this.deliveries = deliveries;
        this.sender = sender;
        this.admission = admission;
        this.metering = metering;
        this.most = config.inFlight();
        this.mostPerSubscription = config.inFlightPerSubscription();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
        settler.shutdown();
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
            int room = most - all.get();
            while (room > 0 && round(room) > 0) {
                room = isHalfEmpty() ? most - all.get() : 0;
            }
        } catch (RuntimeException unavailable) {
            Log.warn("Deliveries cannot be read; the next look is in a second", unavailable);
        }
    }

    /** Looking for what is due costs the same for one as for many, so it waits until there is room for many. */
    private boolean isHalfEmpty() {
        return all.get() <= most / 2;
    }

    /** Sends what is due, as far as there is room; gives how many deliveries were sent or put off. */
    private int round(int room) {
        List<String> busy = flying.entrySet().stream().filter(entry -> entry.getValue() >= mostPerSubscription)
                .map(Map.Entry::getKey).toList();
        Map<String, Integer> planned = new HashMap<>(flying);
        List<PendingDelivery> due = deliveries.due(busy, room);
        List<PendingDelivery> admitted = admitted(due);
        List<PendingDelivery> chosen = admitted.stream()
                .filter(next -> planned.merge(next.subscriptionId(), 1, Integer::sum) <= mostPerSubscription).toList();
        List<PendingDelivery> taken = deliveries.take(chosen);
        taken.forEach(this::send);
        return taken.size() + due.size() - admitted.size();
    }

    /** Those whose tenants may work; the others wait. */
    private List<PendingDelivery> admitted(List<PendingDelivery> due) {
        Map<String, Boolean> tenants = new HashMap<>();
        List<PendingDelivery> admitted = new ArrayList<>();
        for (PendingDelivery delivery : due) {
            if (tenants.computeIfAbsent(delivery.tenantId(), admission::admits)) {
                admitted.add(delivery);
            } else {
                deliveries.postpone(delivery, CLOSED_WAIT);
            }
        }
        return admitted;
    }

    private void send(PendingDelivery delivery) {
        all.incrementAndGet();
        flying.merge(delivery.subscriptionId(), 1, Integer::sum);
        sender.send(delivery).whenComplete((answer, impossible) -> {
            answered.add(new Attempt(delivery, answer));
            settler.execute(this::settle);
        });
    }

    /** Settles whatever was answered meanwhile; often several at once, which costs the database one transaction. */
    private void settle() {
        List<Attempt> attempts = new ArrayList<>();
        answered.drainTo(attempts, SETTLED_AT_ONCE);
        if (attempts.isEmpty()) {
            return;
        }
        try {
            // Before they are settled: when the process dies in between they are sent and counted again, with the same keys.
            attempts.stream().filter(attempt -> attempt.answer().isSuccess()).map(Attempt::delivery)
                    .collect(Collectors.groupingBy(PendingDelivery::tenantId,
                            Collectors.mapping(delivery -> String.valueOf(delivery.id()), Collectors.toSet())))
                    .forEach((tenant, keys) -> metering.count(tenant, Metering.Use.DELIVERY, keys));
            settlement.settle(attempts);
        } catch (RuntimeException unavailable) {
            Log.warnf(unavailable, "%d deliveries are not settled; they will be sent again", attempts.size());
        } finally {
            attempts.forEach(attempt -> flying.computeIfPresent(attempt.delivery().subscriptionId(),
                    (id, count) -> count == 1 ? null : count - 1));
            all.addAndGet(-attempts.size());
            if (isHalfEmpty()) {
                wake();
            }
        }
        attempts.forEach(this::tell);
    }

    private void tell(Attempt attempt) {
        PendingDelivery delivery = attempt.delivery();
        attempt.answer().begun().ifPresent(begun -> watch.seen(delivery.tenantId(), delivery.recordType(),
                delivery.recordKey(), begun.flow(), begun.run()));
    }
}
