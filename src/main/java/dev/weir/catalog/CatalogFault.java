package dev.weir.catalog;

import java.util.Comparator;

/**
 * Something wrong in a catalog, told so that a person can mend it.
 *
 * @param kind which rule is broken
 * @param file the file, relative to the catalog folder, with forward slashes
 * @param line the line, counted from 1
 * @param problem what is wrong, as a sentence
 * @param remedy what would be right, as a sentence
 */
public record CatalogFault(FaultKind kind, String file, int line, String problem, String remedy) {

    /** The order of reports: by file, then by line. */
    public static final Comparator<CatalogFault> IN_ORDER = Comparator.comparing(CatalogFault::file)
            .thenComparing(CatalogFault::line).thenComparing(CatalogFault::kind).thenComparing(CatalogFault::problem);

    public CatalogFault {
        line = Math.max(1, line);
    }

    /** Whether the template must not be served with it. */
    public boolean isSerious() {
        return kind.isSerious();
    }

    /** The folder of the template, or the file itself when it lies in none. */
    public String templateId() {
        int slash = file.indexOf('/');
        return slash < 0 ? file : file.substring(0, slash);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + problem + " " + remedy;
    }
}
