package dev.weir.catalog.serve;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;

/** Notices that files of the catalog have changed. Looking is as good as being told, and works on every kind of disk. */
@ApplicationScoped
class CatalogWatch {

    private final CatalogConfig config;
    private final CatalogOrigin origin;
    private final ServedCatalog catalog;
    private final ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "catalog-watch");
        thread.setDaemon(true);
        return thread;
    });
    private long served;
    private long seen;

    CatalogWatch(CatalogConfig config, CatalogOrigin origin, ServedCatalog catalog) {
        this.config = config;
        this.origin = origin;
        this.catalog = catalog;
    }

    void start(@Observes StartupEvent event) {
        Duration interval = origin.isRepository() ? config.git().interval() : config.watchInterval();
        if (!interval.isZero()) {
            served = seen = origin.fingerprint();
            watcher.scheduleWithFixedDelay(this::look, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /**
     * Reads the files once they have come to rest, so that nothing is read half-copied. The database answers within a request
     * only.
     */
    @ActivateRequestContext
    void look() {
        try {
            catalog.arrange();
            if (origin.isRepository()) {
                catalog.reload();
                return;
            }
            long now = origin.fingerprint();
            boolean atRest = now == seen;
            seen = now;
            if (atRest && now != served) {
                served = now;
                catalog.reload();
            }
        } catch (RuntimeException failed) {
            Log.error("The catalog could not be read again; the next look tries once more", failed);
        }
    }

    @PreDestroy
    void stop() {
        watcher.shutdownNow();
    }
}
