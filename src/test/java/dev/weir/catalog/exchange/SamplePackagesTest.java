package dev.weir.catalog.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.weir.catalog.CatalogReader;
import dev.weir.catalog.CatalogReading;
import dev.weir.catalog.Template;
import dev.weir.catalog.check.TemplateChecks;

/** Packages that people exported from Power Automate come in, are sound, and go out again unchanged. */
class SamplePackagesTest {

    @TempDir
    Path directory;

    static Stream<Path> packages() throws IOException {
        return Files.list(Path.of("src/test/resources/flow-packages")).filter(file -> file.toString().endsWith(".zip"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void sample_comesIn_isSound_andGoesOutUnchanged(Path sample) throws IOException, RefusedException {
        for (ImportedTemplate imported : TemplateImport.read(Files.readAllBytes(sample))) {
            write(imported, directory);
            CatalogReading reading = read(directory);

            assertThat(reading.faults()).filteredOn(fault -> fault.isSerious()).isEmpty();
            Template template = reading.catalog().find(imported.id()).orElseThrow();
            PackedTemplate packed = PackedTemplate.of(template, directory.resolve(imported.id()));

            assertSame(imported, TemplateImport.read(PackageWriter.write(packed, Instant.EPOCH)));
            assertSame(imported, TemplateImport.read(SolutionWriter.write("Samples", "1.0.0.0", List.of(packed))));
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void sample_losesItsOrigin(Path sample) throws IOException, RefusedException {
        for (ImportedTemplate imported : TemplateImport.read(Files.readAllBytes(sample))) {
            assertThat(imported.files().get("definition.json")).doesNotContain("tenantId", "creator",
                    "connectionName\" : \"shared-",
                    ".sharepoint.com");
            assertThat(imported.notes()).extracting(ImportNote::kind).contains(ImportNote.Kind.PROPOSED);
        }
    }

    private static void assertSame(ImportedTemplate before, List<ImportedTemplate> after) {
        assertThat(after).singleElement().satisfies(template -> {
            assertThat(template.id()).isEqualTo(before.id());
            assertThat(template.files().get("template.yaml")).isEqualTo(before.files().get("template.yaml"));
            assertThat(template.files().get("definition.json")).isEqualTo(before.files().get("definition.json"));
        });
    }

    static void write(ImportedTemplate template, Path directory) throws IOException {
        Path folder = Files.createDirectories(directory.resolve(template.id()));
        for (var file : template.files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    static CatalogReading read(Path directory) {
        return new CatalogReader(TemplateChecks.all(Set.of("ko"), Optional.empty())).read(directory);
    }
}
