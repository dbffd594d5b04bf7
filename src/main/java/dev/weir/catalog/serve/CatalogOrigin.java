package dev.weir.catalog.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.weir.catalog.git.CatalogCheckout;

/** Where the files of the catalog lie: a folder, a git repository, or inside the program. */
@ApplicationScoped
class CatalogOrigin {

    private final CatalogConfig config;
    private final Path checkout;

    CatalogOrigin(CatalogConfig config, @ConfigProperty(name = "weir.data-directory") Path data) {
        this.config = config;
        this.checkout = data.resolve("catalog");
    }

    /** Whether there is a branch to follow. */
    boolean isRepository() {
        return config.git().url().isPresent();
    }

    /** The folder with the templates; empty when they are inside the program. */
    Optional<Path> directory() {
        return isRepository() ? Optional.of(config.git().path().map(checkout::resolve).orElse(checkout)) : config.directory();
    }

    /** Asks the repository, where there is one, for changes. */
    void pull() throws IOException {
        if (isRepository()) {
            CredentialsProvider credentials = config.git().username()
                    .map(name -> new UsernamePasswordCredentialsProvider(name, config.git().password().orElse("")))
                    .orElse(null);
            new CatalogCheckout(config.git().url().get(), config.git().branch(), checkout, credentials).update();
        }
    }

    <T> T read(Function<Path, T> reader) {
        return directory().map(reader).orElseGet(() -> ShippedCatalog.read(reader));
    }

    /** A number that changes when any file does; always the same for files inside the program. */
    long fingerprint() {
        return directory().map(CatalogOrigin::fingerprint).orElse(0L);
    }

    private static long fingerprint(Path directory) {
        try (Stream<Path> files = Files.walk(directory, 3)) {
            return files.mapToLong(CatalogOrigin::state).sum();
        } catch (IOException | UncheckedIOException changing) {
            return -1;
        }
    }

    private static long state(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            long time = attributes.isDirectory() ? 0 : attributes.lastModifiedTime().toMillis();
            return 31L * (31L * file.toString().hashCode() + time) + attributes.size();
        } catch (IOException gone) {
            return 1;
        }
    }
}
