package dev.weir.catalog.serve;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.catalog.Catalog;
import dev.weir.catalog.CatalogFault;
import dev.weir.catalog.CatalogReader;
import dev.weir.catalog.CatalogReading;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;

/**
 * The catalog as people see it now. A new state of the files is read as a whole and takes over at once; if it is faulty, the
 * one before stays.
 */
@Startup
@ApplicationScoped
public class ServedCatalog {

    private record State(Catalog catalog, List<CatalogFault> faults) {
    }

    private final CatalogConfig config;
    private final CatalogReader reader;
    private final AtomicReference<State> state = new AtomicReference<>();

    ServedCatalog(CatalogConfig config, CatalogReader reader) {
        this.config = config;
        this.reader = reader;
        reload();
    }

    /** The templates that people may use now. */
    public Catalog current() {
        return state.get().catalog();
    }

    /** What is wrong with the latest state of the files; it is served only if none of it is serious. */
    public List<CatalogFault> faults() {
        return state.get().faults();
    }

    /** Reads the files again. */
    public final synchronized void reload() {
        CatalogReading reading = config.directory().map(reader::read).orElseGet(() -> ShippedCatalog.read(reader::read));
        reading.faults().forEach(fault -> Log.warn(fault));
        State before = state.get();
        boolean takesOver = before == null || reading.isSound();
        state.set(new State(takesOver ? reading.catalog() : before.catalog(), reading.faults()));
        Log.infof("%d templates are served%s", current().size(), takesOver ? "" : "; the new state of the files is faulty");
    }
}
