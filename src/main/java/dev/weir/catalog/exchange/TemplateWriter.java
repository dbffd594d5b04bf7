package dev.weir.catalog.exchange;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes imported templates into a catalog folder: all of them, or none. */
public final class TemplateWriter {

    private TemplateWriter() {
    }

    /**
     * Writes templates.
     *
     * @throws FileAlreadyExistsException when one of them is there already; then nothing was written
     */
    public static void write(List<ImportedTemplate> templates, Path directory) throws IOException {
        Files.createDirectories(directory);
        for (ImportedTemplate template : templates) {
            if (Files.exists(directory.resolve(template.id()))) {
                throw new FileAlreadyExistsException(
                        "there is a template \"" + template.id() + "\" already; move or rename it first");
            }
        }
        List<Path> staged = new ArrayList<>();
        try {
            for (ImportedTemplate template : templates) {
                Path stage = Files.createTempDirectory(directory, ".import-");
                staged.add(stage);
                for (Map.Entry<String, String> file : template.files().entrySet()) {
                    Files.writeString(stage.resolve(file.getKey()), file.getValue());
                }
            }
            for (int i = 0; i < staged.size(); i++) {
                Files.move(staged.get(i), directory.resolve(templates.get(i).id()));
            }
        } finally {
            for (Path stage : staged) {
                delete(stage);
            }
        }
    }

    private static void delete(Path stage) throws IOException {
        if (Files.isDirectory(stage)) {
            try (var files = Files.list(stage)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(stage);
        }
    }
}
