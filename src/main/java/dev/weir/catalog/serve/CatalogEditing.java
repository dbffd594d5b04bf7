package dev.weir.catalog.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.catalog.Template;
import dev.weir.catalog.exchange.ImportedTemplate;
import dev.weir.catalog.exchange.PackageWriter;
import dev.weir.catalog.exchange.PackedTemplate;
import dev.weir.catalog.exchange.SolutionWriter;
import dev.weir.catalog.exchange.TemplateWriter;

/** Templates into and out of the catalog that is served. */
@ApplicationScoped
public class CatalogEditing {

    private final CatalogOrigin origin;

    CatalogEditing(CatalogOrigin origin) {
        this.origin = origin;
    }

    /** Whether templates can be written: into a folder, but not into a repository, whose way in is a merge. */
    public boolean isPossible() {
        return !origin.isRepository() && origin.directory().filter(Files::isWritable).isPresent();
    }

    /**
     * Writes new templates into the folder, all or none; the watch notices them.
     *
     * @return the ids that are there already, for which nothing was written
     */
    public List<String> add(List<ImportedTemplate> templates) throws IOException {
        if (!isPossible()) {
            return List.of();
        }
        Path directory = origin.directory().orElseThrow();
        List<String> taken = templates.stream().map(ImportedTemplate::id).filter(id -> Files.exists(directory.resolve(id)))
                .toList();
        if (taken.isEmpty()) {
            TemplateWriter.write(templates, directory);
        }
        return taken;
    }

    /**
     * A template as a file that Microsoft's import takes.
     *
     * @param solution whether as a solution, else as a package
     */
    public byte[] export(Template template, boolean solution, Instant created) {
        return origin.read(directory -> {
            try {
                PackedTemplate packed = PackedTemplate.of(template, directory.resolve(template.id()));
                return solution
                        ? SolutionWriter.write(template.id().replace("-", ""), template.version() + ".0", List.of(packed))
                        : PackageWriter.write(packed, created);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }
}
