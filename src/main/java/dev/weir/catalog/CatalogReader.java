package dev.weir.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads a catalog folder: every template in it, and everything that is wrong with them. A reader that is used again reads only
 * folders that changed.
 */
public final class CatalogReader {

    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

    private final List<TemplateCheck> checks;
    private volatile Map<Path, KeptReading> kept = Map.of();

    /** A reader that makes these checks besides those that make a template readable at all. */
    public CatalogReader(List<TemplateCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    /** Reads every template of a catalog folder. */
    public CatalogReading read(Path directory) {
        Faults faults = new Faults();
        List<Template> templates = new ArrayList<>();
        Map<Path, KeptReading> keep = new HashMap<>();
        folders(directory, faults).parallelStream().map(this::readOrKeep).forEachOrdered(folder -> {
            faults.addAll(folder.reading().faults());
            templates.addAll(folder.reading().catalog().templates());
            if (folder.canBeKept()) {
                keep.put(folder.path(), folder);
            }
        });
        kept = Map.copyOf(keep);
        return new CatalogReading(new Catalog(templates, CategoryFile.read(directory, faults)), faults.inOrder());
    }

    private KeptReading readOrKeep(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        FolderState state = FolderState.of(path);
        KeptReading before = kept.get(path);
        return before != null && before.holds(state, checks) ? before : new KeptReading(path, state, readTemplate(path));
    }

    /** Reads the one template of a folder. */
    public CatalogReading readTemplate(Path folder) {
        Faults faults = new Faults();
        TemplateSource source = new TemplateFolder(folder.toAbsolutePath().normalize(), faults).read();
        if (source.descriptor() != null) {
            Schemas.TEMPLATE.check(source.descriptor(), faults);
        }
        source.translations().values().forEach(translation -> Schemas.TRANSLATION.check(translation, faults));
        checks.forEach(check -> check.check(source, faults));
        List<Template> sound = faults.areSerious() ? List.of() : List.of(new TemplateBinding(source).template());
        return new CatalogReading(new Catalog(sound), faults.inOrder());
    }

    private static List<Path> folders(Path directory, Faults faults) {
        List<Path> folders = new ArrayList<>();
        try (Stream<Path> entries = Files.list(directory)) {
            for (Path entry : entries.sorted().toList()) {
                String name = entry.getFileName().toString().replaceAll("/$", "");
                if (name.startsWith(".") || !Files.isDirectory(entry)) {
                    continue;
                }
                if (name.length() <= 60 && name.matches(SLUG)) {
                    folders.add(entry);
                } else {
                    faults.add(FaultKind.FILES, name, 1, "The name of this folder cannot be the id of a template.",
                            "Use lower-case letters, digits and single hyphens, at most 60, such as order-from-email.");
                }
            }
        } catch (IOException failed) {
            faults.add(FaultKind.UNREADABLE, ".", 1, "The catalog folder " + directory + " cannot be read.",
                    "Set weir.catalog.directory to a folder that is there and may be read.");
        }
        return folders;
    }
}
