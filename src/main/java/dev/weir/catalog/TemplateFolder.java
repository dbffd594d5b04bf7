package dev.weir.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of one template: reads its files into a source and tells which do not belong. */
final class TemplateFolder {

    private static final Pattern TRANSLATION = Pattern.compile("([a-z]{2,3})\\.yaml");
    private static final Set<String> OTHERS = Set.of("README.md", "tests");

    private final String id;
    private final Path folder;
    private final Faults faults;
    private final Map<String, String> texts = new TreeMap<>();

    TemplateFolder(Path folder, Faults faults) {
        this.id = folder.getFileName().toString().replaceAll("/$", "");
        this.folder = folder;
        this.faults = faults;
    }

    TemplateSource read() {
        list().forEach(this::take);
        Map<String, SourceDocument> translations = new TreeMap<>();
        texts.forEach((name, text) -> {
            var translation = TRANSLATION.matcher(name);
            if (translation.matches()) {
                SourceDocument document = YamlSource.read(file(name), text, faults);
                if (document != null) {
                    translations.put(translation.group(1), document);
                }
            }
        });
        String descriptor = needed(TemplateSource.DESCRIPTOR,
                "Describe the template there; \"catalog new\" writes a first one.");
        String definition = needed(TemplateSource.DEFINITION, "Put the exported flow there, or use \"catalog import\".");
        return new TemplateSource(id,
                descriptor == null ? null : YamlSource.read(file(TemplateSource.DESCRIPTOR), descriptor, faults),
                definition == null ? null : JsonSource.read(file(TemplateSource.DEFINITION), definition, faults), translations,
                texts.get(TemplateSource.ICON), ContentHash.of(texts));
    }

    private List<Path> list() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().limit(200).toList();
        } catch (IOException failed) {
            faults.add(FaultKind.UNREADABLE, id, 1, "This folder cannot be read: " + failed.getMessage() + ".",
                    "Check that the portal may read it.");
            return List.of();
        }
    }

    private void take(Path path) {
        String name = path.getFileName().toString().replaceAll("/$", "");
        if (name.startsWith(".") || OTHERS.contains(name)) {
            return;
        }
        if (ContentHash.counts(name)) {
            String text = FolderFile.text(path, file(name), faults);
            if (text != null) {
                texts.put(name, text);
            }
        } else {
            faults.add(FaultKind.FILES, file(name), 1, "This file is no part of a template.",
                    "A template has template.yaml, definition.json, icon.svg, translations such as ko.yaml, README.md and a folder tests.");
        }
    }

    private String needed(String name, String remedy) {
        if (!texts.containsKey(name) && Files.notExists(folder.resolve(name))) {
            faults.add(FaultKind.FILES, file(name), 1, "This file is missing.", remedy);
        }
        return texts.get(name);
    }

    private String file(String name) {
        return id + "/" + name;
    }
}
