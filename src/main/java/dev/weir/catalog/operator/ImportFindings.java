package dev.weir.catalog.operator;

import java.util.List;
import java.util.Map;

import dev.weir.catalog.exchange.ImportNote;
import dev.weir.catalog.exchange.ImportedTemplate;

/**
 * What came of an upload.
 *
 * @param refusal why the file was not taken, or null
 * @param written whether the templates are in the catalog's folder now
 * @param taken the ids that were there already, so that nothing was written
 */
record ImportFindings(List<Found> templates, String refusal, boolean written, List<String> taken) {

    /**
     * A template that the file held.
     *
     * @param files its files by name, kept as long as they are in no folder
     */
    record Found(String id, List<ImportNote> notes, Map<String, String> files) {
    }

    static ImportFindings refused(String refusal) {
        return new ImportFindings(List.of(), refusal, false, List.of());
    }

    static ImportFindings of(List<ImportedTemplate> templates, List<String> taken, boolean possible) {
        boolean written = possible && taken.isEmpty();
        return new ImportFindings(templates.stream()
                .map(template -> new Found(template.id(), template.notes(), written ? Map.of() : template.files())).toList(),
                null, written, taken);
    }
}
