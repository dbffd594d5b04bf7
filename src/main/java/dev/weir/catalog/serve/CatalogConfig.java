package dev.weir.catalog.serve;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the templates come from. */
@ConfigMapping(prefix = "weir.catalog")
public interface CatalogConfig {

    /** The folder with the templates; without one, and without a git repository, those that ship with Weir are served. */
    Optional<Path> directory();

    /** How often the folder is looked at for changes; zero for never. */
    @WithDefault("5s")
    Duration watchInterval();

    /** Whether changed content must have a new version; off where templates are being written. */
    @WithDefault("true")
    boolean requireNewVersion();

    /** A git repository to take the templates from, instead of a folder. */
    Git git();

    /** Where in which repository the templates are. */
    interface Git {

        /** The repository's address. */
        Optional<URI> url();

        /** The branch to follow. */
        @WithDefault("main")
        String branch();

        /** The folder in the repository; its root when left out. */
        Optional<String> path();

        /** How often the branch is asked for changes. */
        @WithDefault("1m")
        Duration interval();

        /** The name to sign in with, where the repository asks for one. */
        Optional<String> username();

        /** The password or token to sign in with. */
        Optional<String> password();
    }
}
