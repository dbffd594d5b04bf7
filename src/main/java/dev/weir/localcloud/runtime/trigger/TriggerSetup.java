package dev.weir.localcloud.runtime.trigger;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.weir.localcloud.flow.CloudFlow;
import dev.weir.localcloud.flow.CloudFlows;
import dev.weir.localcloud.flow.FlowChanged;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Sets the triggers of flows up when they are switched on, takes them down when they are switched off, and, at start, sees to
 * it that what listens and what should listen are the same.
 */
@ApplicationScoped
class TriggerSetup {

    private final CloudFlows flows;
    private final Listeners listeners;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "flow-triggers");
        thread.setDaemon(true);
        return thread;
    });

    TriggerSetup(CloudFlows flows, Listeners listeners) {
        this.flows = flows;
        this.listeners = listeners;
    }

    void start(@Observes StartupEvent event) {
        worker.execute(() -> flows.listAll().forEach(flow -> settle(flow, flow.isOn())));
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
    }

    void changed(@Observes FlowChanged change) {
        worker.execute(() -> settle(change.flow(), change.listens()));
    }

    private void settle(CloudFlow flow, boolean listens) {
        try {
            if (listens) {
                listeners.listen(flow);
            } else {
                listeners.silence(flow);
            }
        } catch (RuntimeException broken) {
            Log.warnf(broken, "The trigger of flow %s could not be %s", flow.name(), listens ? "set up" : "taken down");
        }
    }
}
