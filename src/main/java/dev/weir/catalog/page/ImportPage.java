package dev.weir.catalog.page;

import java.util.List;

import dev.weir.catalog.exchange.ImportedTemplate;

/**
 * What came of an upload.
 *
 * @param refusal why the file was not taken, or null
 * @param missing whether no file came at all
 * @param written whether the templates are in the catalog's folder now
 * @param taken the ids that were there already, so that nothing was written
 */
record ImportPage(List<ImportedTemplate> templates, String refusal, boolean missing, boolean written, List<String> taken) {

    static ImportPage nothing() {
        return new ImportPage(List.of(), null, true, false, List.of());
    }

    static ImportPage refused(String refusal) {
        return new ImportPage(List.of(), refusal, false, false, List.of());
    }

    static ImportPage of(List<ImportedTemplate> templates, List<String> taken, boolean possible) {
        return new ImportPage(templates, null, false, possible && taken.isEmpty(), taken);
    }
}
