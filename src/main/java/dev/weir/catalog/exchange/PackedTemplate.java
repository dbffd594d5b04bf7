package dev.weir.catalog.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.catalog.FlowDocument;
import dev.weir.catalog.Template;
import dev.weir.catalog.TemplateSource;
import dev.weir.catalog.TemplateText;

/**
 * A template ready to go out.
 *
 * @param id its id in the catalog
 * @param title what the flow is called
 * @param summary one sentence
 * @param document the flow, its texts and icon packed in
 * @param flow the flow as it stands in the catalog
 */
public record PackedTemplate(String id, String title, String summary, ObjectNode document, FlowDocument flow) {

    /** Packs a template with the files that stand in its folder. */
    public static PackedTemplate of(Template template, Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> there = Files.list(folder)) {
            for (Path file : there.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".yaml") || name.equals(TemplateSource.ICON)) {
                    files.put(name, Files.readString(file));
                }
            }
        }
        ObjectNode document = (ObjectNode) template.flow().json();
        Packing.put(document, template.id(), files);
        TemplateText text = template.text(Locale.ENGLISH);
        return new PackedTemplate(template.id(), text.title(), text.summary(), document, template.flow());
    }

    /** An id that is always the same for the same thing, so that an export is the same each time. */
    UUID guid(String thing) {
        return UUID.nameUUIDFromBytes(("weir/" + id + "/" + thing).getBytes(StandardCharsets.UTF_8));
    }
}
