package dev.weir.catalog.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import io.quarkus.runtime.util.ClassPathUtils;

/** The templates that travel inside the program. */
final class ShippedCatalog {

    private static final String RESOURCE = "templates-catalog";

    private ShippedCatalog() {
    }

    /** Lets a reader look at the folder, which is there only during the call. */
    static <T> T read(Function<Path, T> reader) {
        AtomicReference<T> result = new AtomicReference<>();
        try {
            ClassPathUtils.consumeAsPaths(ShippedCatalog.class.getClassLoader(), RESOURCE,
                    directory -> result.set(reader.apply(directory)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (result.get() == null) {
            throw new IllegalStateException("The program was built without " + RESOURCE);
        }
        return result.get();
    }
}
