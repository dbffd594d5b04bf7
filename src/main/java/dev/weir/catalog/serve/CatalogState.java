package dev.weir.catalog.serve;

import java.time.Instant;
import java.util.List;

import dev.weir.catalog.Catalog;
import dev.weir.catalog.CatalogFault;
import dev.weir.catalog.search.CatalogIndex;

/**
 * What is served, and what is wrong with the newest files.
 *
 * @param catalog the templates people use
 * @param index the same, searchable
 * @param faults what is wrong with the newest state of the files
 * @param readAt when the files were last read
 * @param isNewest whether the newest state is the one that is served
 */
public record CatalogState(Catalog catalog, CatalogIndex index, List<CatalogFault> faults, Instant readAt, boolean isNewest) {

    public CatalogState {
        faults = List.copyOf(faults);
    }

    /** Whether somebody must mend the files. */
    public boolean isFaulty() {
        return faults.stream().anyMatch(CatalogFault::isSerious);
    }
}
