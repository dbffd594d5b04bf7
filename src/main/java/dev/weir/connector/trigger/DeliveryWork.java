package dev.weir.connector.trigger;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import dev.weir.record.RecordEvent;
import dev.weir.scheduling.BackgroundWork;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;

/**
 * Sees to it that events are carried over and sent: at once when one happens on this replica, and every second for whatever
 * another replica, a restart or a retry left to do.
 */
@ApplicationScoped
class DeliveryWork implements BackgroundWork {

    private final EventRelay relay;
    private final DeliveryPump pump;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> new Thread(work, "event-relay"));

    DeliveryWork(EventRelay relay, DeliveryPump pump) {
        this.relay = relay;
        this.pump = pump;
    }

    @Override
    public Task<?> task() {
        return Tasks.recurring("deliver-events", FixedDelay.of(Duration.ofSeconds(1))).execute((instance, context) -> run());
    }

    void happened(@ObservesAsync RecordEvent event) {
        if (!worker.isShutdown() && asked.compareAndSet(false, true)) {
            worker.execute(this::runOnce);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
    }

    private void runOnce() {
        asked.set(false);
        try {
            run();
        } catch (RuntimeException unavailable) {
            Log.warn("Events cannot be carried over; the next try is in a second", unavailable);
        }
    }

    private void run() {
        while (relay.carry()) {
            pump.wake();
        }
        pump.wake();
    }
}
