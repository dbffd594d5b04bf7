package dev.weir.catalog.serve;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.catalog.Catalog;
import dev.weir.catalog.CatalogFault;
import dev.weir.catalog.CatalogReader;
import dev.weir.catalog.CatalogReading;
import dev.weir.catalog.FaultKind;
import dev.weir.catalog.arrangement.Arrangement;
import dev.weir.catalog.arrangement.ArrangementSource;
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
    private final ArrangementSource arrangements;
    private final Clock clock;
    private final AtomicReference<Views> views = new AtomicReference<>();
    private Catalog files;
    private Arrangement arranged;

    ServedCatalog(CatalogOrigin origin, CatalogReader reader, VersionArchive archive, ArrangementSource arrangements,
            Clock clock) {
        this.origin = origin;
        this.reader = reader;
        this.archive = archive;
        this.arrangements = arrangements;
        this.clock = clock;
        reload();
    }

    /** All templates that are served, whoever may see them. */
    public Catalog current() {
        return state().catalog();
    }

    /** The templates that the people of a tenant may use now. */
    public VisibleCatalog visibleTo(String tenantId) {
        return views.get().without(arrangements.hiddenFrom(tenantId));
    }

    /** What is served and what is wrong with the newest files. */
    public CatalogState state() {
        return views.get().state();
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
        boolean takesOver = files == null || reading.isSound();
        if (takesOver) {
            archive.keep(reading.catalog().templates());
            files = reading.catalog();
            serve(faults, clock.instant(), true);
        } else {
            CatalogState before = state();
            views.set(new Views(new CatalogState(before.catalog(), before.index(), faults, clock.instant(), false)));
        }
        Log.infof("%d templates are served%s", current().size(), takesOver ? "" : "; the newest state of the files is faulty");
    }

    /** Puts the templates into the order that the operator wants now, if it is another one. */
    public final synchronized void arrange() {
        if (!arrangements.current().arrangesLike(arranged)) {
            CatalogState before = state();
            serve(before.faults(), before.readAt(), before.isNewest());
        }
    }

    private void serve(List<CatalogFault> faults, Instant readAt, boolean newest) {
        arranged = arrangements.current();
        Catalog catalog = arranged.arrange(files);
        Views before = views.get();
        CatalogIndex index = before == null ? new CatalogIndex(catalog) : new CatalogIndex(catalog, before.state().index());
        views.set(new Views(new CatalogState(catalog, index, faults, readAt, newest)));
    }
}
