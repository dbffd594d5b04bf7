package dev.weir.localcloud.runtime.service;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.weir.localcloud.runtime.engine.Engine;
import dev.weir.localcloud.runtime.engine.Run;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Advances runs: when something happened to one, and when the time one waits for has come. At start it takes up again all
 * runs that had not ended. A run is advanced by one thread at a time.
 */
@ApplicationScoped
public class RunWorker {

    private static final int THREADS = 4;
    private static final long TICK_MILLIS = 200;

    private final RunDocuments runs;
    private final Engine engine;
    private final RuntimeClock clock;
    private final RunQueue queue;
    private final Responses responses;
    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS, work -> daemon(work, "flow-run"));
    private final ScheduledExecutorService timer = Executors
            .newSingleThreadScheduledExecutor(work -> daemon(work, "flow-timer"));
    private final Map<String, Instant> waiting = new ConcurrentHashMap<>();
    private final Map<String, Object> locks = new ConcurrentHashMap<>();
    private final Set<String> queued = ConcurrentHashMap.newKeySet();

    RunWorker(RunDocuments runs, Engine engine, RuntimeClock clock, Responses responses, RunQueue queue) {
        this.queue = queue;
        this.responses = responses;
        this.runs = runs;
        this.engine = engine;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        queue.working().forEach(this::submit);
        timer.scheduleWithFixedDelay(this::wakeDue, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
        workers.shutdownNow();
    }

    /** Advances a run soon. */
    void submit(String run) {
        if (queued.add(run)) {
            workers.execute(() -> {
                queued.remove(run);
                change(run, nothing -> {
                });
            });
        }
    }

    /**
     * Changes a run while nobody else works on it, and advances it.
     *
     * @return whether there is such a run, and it has not ended
     */
    boolean change(String name, Consumer<Run> change) {
        synchronized (locks.computeIfAbsent(name, ignored -> new Object())) {
            Run run = runs.load(name).orElse(null);
            if (run == null || run.status().isFinal()) {
                waiting.remove(name);
                left(run);
                return false;
            }
            try {
                change.accept(run);
                engine.advance(run);
            } catch (RuntimeException broken) {
                Log.errorf(broken, "Run %s cannot go on and is left as it was", name);
                return true;
            }
            remember(run);
            responses.advanced(run);
            return true;
        }
    }

    private void remember(Run run) {
        engine.nextWake(run).ifPresentOrElse(time -> waiting.put(run.name(), time), () -> waiting.remove(run.name()));
        if (run.status().isFinal()) {
            locks.remove(run.name());
            left(run);
        }
    }

    private void left(Run run) {
        if (run != null) {
            queue.leave(run.origin().definition(), run.origin().context().path("flow").asText(), run.name())
                    .ifPresent(this::submit);
        }
    }

    private void wakeDue() {
        Instant now = clock.now();
        waiting.forEach((run, time) -> {
            if (!now.isBefore(time) && waiting.remove(run, time)) {
                submit(run);
            }
        });
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
