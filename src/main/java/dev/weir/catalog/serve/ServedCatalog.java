package dev.weir.catalog.serve;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.catalog.Catalog;
import dev.weir.catalog.CatalogFault;
import dev.weir.catalog.CatalogReader;
import dev.weir.catalog.CatalogReading;
import dev.weir.catalog.FaultKind;
import dev.weir.catalog.search.CatalogIndex;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;

/**
 * The catalog as people see it now. A new state of the files is read as a whole and takes over at once; if it is faulty, the
 * one before stays.
 */
@Startup
@ApplicationScoped
public class ServedCatalog {

    private final CatalogOrigin origin;
    private final CatalogReader reader;
    private final VersionArchive archive;
    private final Clock clock;
    private final AtomicReference<CatalogState> state = new AtomicReference<>();

    ServedCatalog(CatalogOrigin origin, CatalogReader reader, VersionArchive archive, Clock clock) {
        this.origin = origin;
        this.reader = reader;
        this.archive = archive;
        this.clock = clock;
        reload();
    }

    /** The templates that people may use now. */
    public Catalog current() {
        return state.get().catalog();
    }

    /** The same templates, searchable. */
    public CatalogIndex index() {
        return state.get().index();
    }

    /** What is served and what is wrong with the newest files. */
    public CatalogState state() {
        return state.get();
    }

    /** Reads the files again. */
    public final synchronized void reload() {
        List<CatalogFault> faults = new ArrayList<>();
        try {
            origin.pull();
        } catch (IOException unreachable) {
            faults.add(new CatalogFault(FaultKind.UNREADABLE, ".", 1, unreachable.getMessage() + ".",
                    "Check weir.catalog.git and the network; the templates that were read before stay."));
        }
        archive.refresh();
        CatalogReading reading = origin.read(reader::read);
        faults.addAll(reading.faults());
        faults.stream().limit(50).forEach(Log::warn);
        CatalogState before = state.get();
        boolean takesOver = before == null || reading.isSound();
        if (takesOver) {
            archive.keep(reading.catalog().templates());
            state.set(new CatalogState(reading.catalog(), new CatalogIndex(reading.catalog()), faults, clock.instant(), true));
        } else {
            state.set(new CatalogState(before.catalog(), before.index(), faults, clock.instant(), false));
        }
        Log.infof("%d templates are served%s", current().size(), takesOver ? "" : "; the newest state of the files is faulty");
    }
}
