package dev.weir.catalog;

import java.util.List;

/**
 * What came of reading a catalog folder.
 *
 * @param catalog the templates without a serious fault
 * @param faults everything that is wrong
 */
public record CatalogReading(Catalog catalog, List<CatalogFault> faults) {

    public CatalogReading {
        faults = List.copyOf(faults);
    }

    /** Whether every template can be served. */
    public boolean isSound() {
        return faults.stream().noneMatch(CatalogFault::isSerious);
    }
}
