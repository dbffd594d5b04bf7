package dev.weir.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.weir.catalog.check.TemplateChecks;

/** A catalog with one sound template, {@code sample}, that tests break in one place. */
public final class CatalogFolder {

    private static final List<String> FILES = List.of("template.yaml", "definition.json", "icon.svg", "ko.yaml");

    private final Path root;

    private CatalogFolder(Path root) {
        this.root = root;
    }

    public static CatalogFolder in(Path root) {
        CatalogFolder folder = new CatalogFolder(root);
        try {
            Files.createDirectories(root.resolve("sample"));
            for (String file : FILES) {
                Files.copy(Path.of("templates-catalog/approve-over-budget").resolve(file),
                        root.resolve("sample").resolve(file));
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Replaces a part of a file; the part must be there. */
    public CatalogFolder change(String file, String part, String replacement) {
        String text = text(file);
        if (!text.contains(part)) {
            throw new IllegalArgumentException(file + " does not hold " + part);
        }
        return write(file, text.replace(part, replacement));
    }

    public CatalogFolder write(String file, String text) {
        try {
            Path path = root.resolve("sample").resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public CatalogFolder delete(String file) {
        try {
            Files.delete(root.resolve("sample").resolve(file));
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public String text(String file) {
        try {
            return Files.readString(root.resolve("sample").resolve(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The line of a file on which a part first stands. */
    public int line(String file, String part) {
        List<String> lines = text(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(part)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException(file + " does not hold " + part);
    }

    /** Reads the catalog with every check; there are the record types work-orders and customers. */
    public CatalogReading read() {
        RecordFields records = type -> switch (type) {
            case "work-orders" -> Optional.of(Set.of("summary", "status", "amount", "customer"));
            case "customers" -> Optional.of(Set.of("name", "email"));
            default -> Optional.empty();
        };
        return new CatalogReader(TemplateChecks.all(Set.of("ko"), Optional.of(records))).read(root);
    }
}
