package dev.weir.catalog.serve;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One state of the catalog, and how it looks to those from whom a part of it is hidden. */
final class Views {

    /** Customers mostly share what is hidden from them, so there are few different views. */
    private static final int MOST = 200;

    private final CatalogState state;
    private final Map<Set<String>, VisibleCatalog> byHidden = new ConcurrentHashMap<>();

    Views(CatalogState state) {
        this.state = state;
    }

    CatalogState state() {
        return state;
    }

    VisibleCatalog without(Set<String> hidden) {
        if (byHidden.size() > MOST) {
            byHidden.clear();
        }
        return byHidden.computeIfAbsent(hidden, ids -> new VisibleCatalog(
                ids.isEmpty() ? state.catalog() : state.catalog().without(ids), state.index(), ids));
    }
}
