package dev.weir.catalog.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.awaitility.Awaitility;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.weir.catalog.CatalogFolder;
import dev.weir.catalog.CatalogReader;
import dev.weir.catalog.Template;
import dev.weir.catalog.arrangement.Arrangement;
import dev.weir.catalog.arrangement.ArrangementSource;
import dev.weir.catalog.check.TemplateChecks;

class ServedCatalogTest {

    private static final String TITLE = "title: Approve work orders over budget";

    private static final ArrangementSource NOTHING = new ArrangementSource() {
        @Override
        public Arrangement current() {
            return Arrangement.NONE;
        }

        @Override
        public Set<String> hiddenFrom(String tenantId) {
            return Set.of();
        }
    };

    @TempDir
    Path directory;

    private final List<Template> kept = new ArrayList<>();
    private CatalogFolder folder;

    @BeforeEach
    void soundCatalog() {
        folder = CatalogFolder.in(directory.resolve("catalog"));
    }

    @Test
    void reload_soundFiles_takeOver() {
        ServedCatalog catalog = served(config(Optional.of(directory.resolve("catalog")), Optional.empty()));
        folder.change("template.yaml", TITLE, "title: Another title");

        assertThat(title(catalog)).isEqualTo("Approve work orders over budget");
        catalog.reload();
        assertThat(title(catalog)).isEqualTo("Another title");
        assertThat(kept).hasSize(2);
    }

    @Test
    void reload_faultyFiles_leaveTheOldOnesServing_andAreTold() {
        ServedCatalog catalog = served(config(Optional.of(directory.resolve("catalog")), Optional.empty()));
        folder.change("template.yaml", TITLE, "title: Another title").change("template.yaml", "trigger: automated",
                "trigger: magic");
        catalog.reload();

        assertThat(title(catalog)).isEqualTo("Approve work orders over budget");
        assertThat(catalog.state().isNewest()).isFalse();
        assertThat(catalog.state().faults()).isNotEmpty();
        assertThat(new CatalogHealth(catalog).call().getData().orElseThrow()).containsEntry("newestIsServed", false)
                .containsEntry("templates", 1L);

        folder.change("template.yaml", "trigger: magic", "trigger: automated");
        catalog.reload();
        assertThat(title(catalog)).isEqualTo("Another title");
        assertThat(catalog.state().isFaulty()).isFalse();
    }

    @Test
    void start_withAFaultyTemplate_servesTheOthers() {
        folder.change("template.yaml", "trigger: automated", "trigger: magic");

        ServedCatalog catalog = served(config(Optional.of(directory.resolve("catalog")), Optional.empty()));
        assertThat(catalog.current().size()).isZero();
        assertThat(catalog.state().isFaulty()).isTrue();
    }

    @Test
    void watch_changedFiles_areNoticedOnceTheyRest() {
        CatalogConfig config = config(Optional.of(directory.resolve("catalog")), Optional.empty());
        CatalogOrigin origin = new CatalogOrigin(config, directory);
        ServedCatalog catalog = served(config);
        CatalogWatch watch = new CatalogWatch(config, origin, catalog);
        watch.start(null);
        try {
            folder.change("template.yaml", TITLE, "title: Seen by the watch");
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> title(catalog).equals("Seen by the watch"));
        } finally {
            watch.stop();
        }
    }

    @Test
    void repository_isFollowed_andStaysServedWhenItIsGone() throws Exception {
        try (Git git = Git.init().setInitialBranch("main").setDirectory(directory.resolve("catalog").toFile()).call()) {
            commit(git);
            ServedCatalog catalog = served(config(Optional.empty(), Optional.of(directory.resolve("catalog").toUri())));
            assertThat(title(catalog)).isEqualTo("Approve work orders over budget");

            folder.change("template.yaml", TITLE, "title: From the repository");
            commit(git);
            catalog.reload();
            assertThat(title(catalog)).isEqualTo("From the repository");

            Files.move(directory.resolve("catalog"), directory.resolve("gone"));
            catalog.reload();
            assertThat(title(catalog)).isEqualTo("From the repository");
            assertThat(catalog.state().faults()).anySatisfy(fault -> assertThat(fault.problem()).contains("cannot be read"));
        }
    }

    @Test
    void shippedTemplates_areServedFromInsideTheProgram() {
        assertThat(served(config(Optional.empty(), Optional.empty())).current().size()).isEqualTo(12);
    }

    private static void commit(Git git) throws Exception {
        git.add().addFilepattern(".").call();
        git.commit().setMessage("State").setSign(false).setAuthor("A", "a@example.com").setCommitter("A", "a@example.com")
                .call();
    }

    private static String title(ServedCatalog catalog) {
        return catalog.current().find("sample").orElseThrow().text(Locale.ENGLISH).title();
    }

    private ServedCatalog served(CatalogConfig config) {
        VersionArchive archive = new VersionArchive(config, Clock.systemUTC()) {
            @Override
            void refresh() {
                // Nothing is known before the test.
            }

            @Override
            void keep(List<Template> templates) {
                kept.addAll(templates);
            }
        };
        return new ServedCatalog(new CatalogOrigin(config, directory.resolve("data")),
                new CatalogReader(TemplateChecks.all(Set.of("ko"), Optional.empty())), archive, NOTHING, Clock.systemUTC());
    }

    private static CatalogConfig config(Optional<Path> folder, Optional<URI> repository) {
        return new CatalogConfig() {
            @Override
            public Optional<Path> directory() {
                return folder;
            }

            @Override
            public Duration watchInterval() {
                return Duration.ofMillis(50);
            }

            @Override
            public boolean requireNewVersion() {
                return true;
            }

            @Override
            public CatalogConfig.Git git() {
                return new RepositoryConfig(repository);
            }
        };
    }

    private record RepositoryConfig(Optional<URI> url) implements CatalogConfig.Git {

        @Override
        public String branch() {
            return "main";
        }

        @Override
        public Optional<String> path() {
            return Optional.empty();
        }

        @Override
        public Duration interval() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Optional<String> username() {
            return Optional.empty();
        }

        @Override
        public Optional<String> password() {
            return Optional.empty();
        }
    }
}
