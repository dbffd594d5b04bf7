package dev.weir.catalog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** The file {@code categories.yaml} beside the templates: what categories are called, in each language. */
final class CategoryFile {

    private static final String NAME = "categories.yaml";

    private CategoryFile() {
    }

    static Map<String, Category> read(Path directory, Faults faults) {
        Map<String, Category> categories = new HashMap<>();
        Path path = directory.resolve(NAME);
        if (!Files.exists(path)) {
            return categories;
        }
        String text = FolderFile.text(path, NAME, faults);
        SourceDocument document = text == null ? null : YamlSource.read(NAME, text, faults);
        if (document != null) {
            document.json().properties().forEach(category -> categories.put(category.getKey(),
                    new Category(category.getKey(), titles(document, category.getKey(), category.getValue(), faults))));
        }
        return categories;
    }

    private static Map<String, String> titles(SourceDocument document, String id, JsonNode titles, Faults faults) {
        Map<String, String> byLanguage = new HashMap<>();
        titles.properties().forEach(title -> {
            if (title.getValue().isTextual()) {
                byLanguage.put(title.getKey(), title.getValue().asText());
            }
        });
        if (!byLanguage.containsKey("en")) {
            faults.add(FaultKind.STRUCTURE, document, SourceDocument.step(id),
                    "The category \"" + id + "\" has no English name.",
                    "Write it as \"" + id + ": {en: …, ko: …}\".");
        }
        return byLanguage;
    }
}
