package dev.weir.catalog.serve;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Where the templates come from. */
@ConfigMapping(prefix = "weir.catalog")
public interface CatalogConfig {

    /** The folder with the templates; without one, those that ship with Weir are served. */
    Optional<Path> directory();
}
