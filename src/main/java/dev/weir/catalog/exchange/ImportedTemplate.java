package dev.weir.catalog.exchange;

import java.util.List;
import java.util.Map;

/**
 * A template made from a package, not yet written anywhere.
 *
 * @param id the name of its folder
 * @param files the text of each file, by name
 * @param notes what the person who imports should know
 */
public record ImportedTemplate(String id, Map<String, String> files, List<ImportNote> notes) {

    public ImportedTemplate {
        files = Map.copyOf(files);
        notes = List.copyOf(notes);
    }
}
