package dev.weir.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.weir.catalog.check.VersionCheck;

class CatalogReaderTest {

    private static final String TITLE = "title: Approve work orders over budget";

    @TempDir
    Path directory;

    private final AtomicInteger looks = new AtomicInteger();
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final CatalogReader reader = new CatalogReader(List.of((source, faults) -> looks.incrementAndGet(),
            new VersionCheck((template, version) -> Optional.ofNullable(known.get(template)))));
    private CatalogFolder folder;

    @BeforeEach
    void restingFolder() {
        folder = CatalogFolder.in(directory);
        rest(Instant.now().minusSeconds(60));
    }

    @Test
    void read_unchangedFolder_isKept() {
        CatalogReading first = reader.read(directory);
        CatalogReading second = reader.read(directory);

        assertThat(looks).hasValue(1);
        assertThat(second.catalog().templates().get(0)).isSameAs(first.catalog().templates().get(0));
        assertThat(second.faults()).isEqualTo(first.faults());
    }

    @Test
    void read_changedFile_isReadAgain() {
        reader.read(directory);
        folder.change("template.yaml", TITLE, "title: Approve work orders under budget");

        assertThat(title(reader.read(directory))).isEqualTo("Approve work orders under budget");
        assertThat(looks).hasValue(2);
    }

    @Test
    void read_folderThatJustChanged_isReadAgain_sinceItMayChangeWithinTheSameInstant() {
        Instant now = Instant.now();
        rest(now);
        reader.read(directory);
        folder.change("template.yaml", TITLE, TITLE.replace("over", "OVER"));
        rest(now);

        assertThat(title(reader.read(directory))).isEqualTo("Approve work orders OVER budget");
    }

    @Test
    void read_faultyFolder_isReadAgain() {
        folder.change("template.yaml", "trigger: automated", "trigger: magic");
        rest(Instant.now().minusSeconds(60));

        CatalogReading first = reader.read(directory);
        assertThat(first.isSound()).isFalse();
        assertThat(reader.read(directory).faults()).isEqualTo(first.faults());
        assertThat(looks).hasValue(2);
    }

    @Test
    void read_folderThatIsGone_isForgotten() throws IOException {
        reader.read(directory);
        for (String file : Set.of("template.yaml", "definition.json", "icon.svg", "ko.yaml")) {
            folder.delete(file);
        }
        Files.delete(directory.resolve("sample"));

        assertThat(reader.read(directory).catalog().size()).isZero();
    }

    @Test
    void read_unchangedFolder_whoseVersionIsKnownWithOtherContent_isTold() {
        reader.read(directory);
        known.put("sample", "another hash");

        assertThat(reader.read(directory).faults()).anyMatch(fault -> fault.kind() == FaultKind.VERSION);
    }

    private void rest(Instant changed) {
        try (Stream<Path> files = Files.list(directory.resolve("sample"))) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(changed));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String title(CatalogReading reading) {
        return reading.catalog().find("sample").orElseThrow().text(Locale.ENGLISH).title();
    }
}
