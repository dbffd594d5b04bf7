package dev.weir.localcloud.runtime.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.weir.testsupport.Packaged;

/** The language's examples through the packaged demo, which may say nothing but the answers. */
class FlowCommandIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    @Test
    void evalLines_examplesOfTheLanguage_areAnsweredLineByLine() throws IOException {
        JsonNode examples = JSON.readTree(getClass().getResourceAsStream("/dev/weir/workflow/wdl-function-examples.json"))
                .get("examples");
        StringBuilder lines = new StringBuilder();
        examples.forEach(example -> lines.append(example).append('\n'));
        Path input = Files.writeString(directory.resolve("lines.jsonl"), lines);

        try (Packaged program = Packaged.reading(input, Packaged.demo(), directory, "flow", "eval", "--lines")) {
            assertThat(program.exitCode()).isZero();
            List<String> answers = program.output().lines().toList();
            assertThat(answers).hasSize(examples.size());
            for (int index = 0; index < answers.size(); index++) {
                JsonNode example = examples.get(index);
                if (example.has("expected") && !example.path("uncertain").asBoolean()) {
                    assertThat(JSON.readTree(answers.get(index)).get("value")).as(example.toString())
                            .isEqualTo(example.get("expected"));
                }
            }
        }
    }
}
