package dev.weir.catalog;

import java.util.ArrayList;
import java.util.List;

/** Collects faults, so that all of them are told at once. */
public final class Faults {

    /** More than anybody reads; what comes after is not kept, so that hostile files cannot fill the memory. */
    private static final int MOST = 2000;

    private final List<CatalogFault> faults = new ArrayList<>();

    /** Adds a fault without a better place than a file and a line. */
    public void add(FaultKind kind, String file, int line, String problem, String remedy) {
        if (faults.size() < MOST) {
            faults.add(new CatalogFault(kind, file, line, problem, remedy));
        }
    }

    /**
     * Adds a fault at a place in a document.
     *
     * @param pointer the JSON pointer of the place
     */
    public void add(FaultKind kind, SourceDocument document, String pointer, String problem, String remedy) {
        add(kind, document.file(), document.line(pointer), problem, remedy);
    }

    void addAll(List<CatalogFault> others) {
        others.stream().limit(MOST - (long) faults.size()).forEach(faults::add);
    }

    /** Whether anything found so far forbids serving. */
    public boolean areSerious() {
        return faults.stream().anyMatch(CatalogFault::isSerious);
    }

    /** All faults by file and line. */
    public List<CatalogFault> inOrder() {
        return faults.stream().sorted(CatalogFault.IN_ORDER).distinct().toList();
    }
}
