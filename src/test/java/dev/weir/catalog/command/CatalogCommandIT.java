package dev.weir.catalog.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.weir.testsupport.Packaged;

/** The commands of the packaged program, run in another folder, as an engineer or a build runs them. */
class CatalogCommandIT {

    private static final Path SAMPLES = Path.of("src/test/resources/flow-packages").toAbsolutePath();

    @TempDir
    Path directory;

    @Test
    void package_goesInIsCheckedAndComesOutAgain() throws IOException {
        Files.copy(SAMPLES.resolve("SharePointCollectFeedback.zip"), directory.resolve("flow.zip"));
        String json = run(0, "catalog", "import", "flow.zip", "--into", "templates", "--json");
        String id = new ObjectMapper().readTree(json).get(0).path("id").asText();
        assertThat(directory.resolve("templates").resolve(id).resolve("template.yaml")).exists();

        JsonNode sarif = new ObjectMapper().readTree(run(1, "catalog", "check", "templates", "--sarif"));
        assertThat(sarif.path("version").asText()).isEqualTo("2.1.0");
        assertThat(sarif.at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri").asText())
                .startsWith("templates/" + id);

        Path absolute = directory.resolve("out").resolve("solution.zip").toAbsolutePath();
        Files.createDirectory(absolute.getParent());
        run(0, "catalog", "export", directory.resolve("templates").resolve(id).toString(), "--as", "solution", "--to",
                absolute.toString());
        run(0, "catalog", "import", absolute.toString(), "--into", "again");
        assertThat(directory.resolve("again").resolve(id).resolve("definition.json")).exists();
    }

    @Test
    void newTemplate_isClean() {
        run(0, "catalog", "new", "my-template", "--into", "mine");
        assertThat(run(0, "catalog", "check", "mine")).contains("1 sound template");
    }

    @Test
    void wrongUse_isToldAndNothingIsWritten() throws IOException {
        Files.writeString(directory.resolve("no.zip"), "hello");
        assertThat(run(2, "catalog", "import", "no.zip", "--into", "templates")).contains("no zip file");
        assertThat(directory.resolve("templates")).doesNotExist();
        run(2, "catalog", "check", "nowhere");
    }

    private String run(int exitCode, String... arguments) {
        try (Packaged program = Packaged.start(Packaged.production(), directory, Map.of(), arguments)) {
            assertThat(program.exitCode()).as(() -> String.join(" ", arguments) + "\n" + program.output()).isEqualTo(exitCode);
            return program.output();
        }
    }
}
