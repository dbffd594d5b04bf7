package dev.weir.catalog.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.weir.catalog.CatalogFolder;
import picocli.CommandLine;

class CatalogCommandTest {

    private static final Path SAMPLE = Path.of("src/test/resources/flow-packages/TeamsAdaptiveCardRemindersFromLists.zip");

    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void check_soundCatalog_isClean() {
        CatalogFolder.in(directory);

        assertThat(run("check", directory)).isZero();
        assertThat(out).hasToString("1 sound template, 0 errors, 0 warnings\n");
    }

    @Test
    void check_faultyCatalog_tellsFileLineAndRemedy() {
        CatalogFolder folder = CatalogFolder.in(directory).change("template.yaml", "licence: premium", "licence: standard");

        assertThat(run("check", directory)).isEqualTo(1);
        assertThat(out.toString()).startsWith("sample/template.yaml:" + folder.line("template.yaml", "licence:")
                + ": error: The licence is stated as standard, but Fieldline needs a premium one. Write \"licence: premium\". [licence]\n")
                .endsWith("0 sound templates, 1 error, 0 warnings\n");
    }

    @Test
    void check_asJson_isForPrograms() throws IOException {
        CatalogFolder.in(directory).change("template.yaml", "licence: premium", "licence: standard");

        assertThat(run("check", directory, "--json")).isEqualTo(1);
        JsonNode fault = new ObjectMapper().readTree(out.toString()).at("/faults/0");
        assertThat(fault.path("rule").asText()).isEqualTo("licence");
        assertThat(fault.path("file").asText()).isEqualTo("sample/template.yaml");
    }

    @Test
    void check_asSarif_namesRuleFileAndLine() throws IOException {
        CatalogFolder folder = CatalogFolder.in(directory).change("template.yaml", "licence: premium", "licence: standard");

        assertThat(run("check", directory, "--sarif")).isEqualTo(1);
        JsonNode sarif = new ObjectMapper().readTree(out.toString());
        assertThat(sarif.path("version").asText()).isEqualTo("2.1.0");
        JsonNode result = sarif.at("/runs/0/results/0");
        assertThat(sarif.at("/runs/0/tool/driver/rules").path(result.path("ruleIndex").asInt()).path("id").asText())
                .isEqualTo(result.path("ruleId").asText()).isEqualTo("licence");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt())
                .isEqualTo(folder.line("template.yaml", "licence:"));
    }

    @Test
    void check_changedContent_needsANewVersion() throws Exception {
        CatalogFolder folder = CatalogFolder.in(directory.resolve("catalog"));
        try (Git git = Git.init().setDirectory(directory.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit().setMessage("First").setSign(false).setAuthor("A", "a@example.com").setCommitter("A", "a@example.com")
                    .call();
        }
        assertThat(run("check", directory.resolve("catalog"))).isZero();

        folder.change("template.yaml", "title: Approve work orders over budget", "title: Approve expensive work orders");
        assertThat(run("check", directory.resolve("catalog"))).isEqualTo(1);
        assertThat(out.toString()).contains("The content changed, but the version still is 1.0.0.");

        folder.change("template.yaml", "version: 1.0.0", "version: 1.1.0").change("template.yaml", "changes:",
                "changes:\n  1.1.0: A better title.").change("ko.yaml", "changes:", "changes:\n  1.1.0: 더 나은 제목입니다.");
        assertThat(run("check", directory.resolve("catalog"))).isZero();
    }

    @Test
    void check_noFolder_isWrongUse() {
        assertThat(run("check", directory.resolve("nowhere"))).isEqualTo(2);
        assertThat(err.toString()).contains("There is no folder");
    }

    @Test
    void import_thenCheck_thenExport_thenImportAgain() throws IOException {
        assertThat(run("import", SAMPLE, "--into", directory)).isZero();
        assertThat(out.toString()).startsWith("teams-adaptive-card-reminders-from-lists\n").contains("  dropped  ",
                "  proposed  ");
        assertThat(run("check", directory, "--languages", "")).isZero();

        Path template = directory.resolve("teams-adaptive-card-reminders-from-lists");
        for (String form : new String[] { "package", "solution" }) {
            Path zip = directory.resolve(form + ".zip");
            assertThat(run("export", template, "--as", form, "--to", zip)).isZero();
            assertThat(run("import", zip, "--into", directory.resolve(form))).isZero();
            assertThat(directory.resolve(form).resolve(template.getFileName()).resolve("template.yaml"))
                    .hasSameTextualContentAs(template.resolve("template.yaml"));
        }
    }

    @Test
    void import_overATemplateThatIsThere_changesNothing() throws IOException {
        Path there = Files.createDirectories(directory.resolve("teams-adaptive-card-reminders-from-lists"));

        assertThat(run("import", SAMPLE, "--into", directory)).isEqualTo(2);
        assertThat(err.toString()).contains("already");
        assertThat(there).isEmptyDirectory();
    }

    @Test
    void import_noPackage_isRefused_andWritesNothing() throws IOException {
        Path file = Files.writeString(directory.resolve("no.zip"), "hello");

        assertThat(run("import", file, "--into", directory.resolve("catalog"))).isEqualTo(2);
        assertThat(err.toString()).contains("This is no zip file.");
        assertThat(directory.resolve("catalog")).doesNotExist();
    }

    @Test
    void export_faultyTemplate_tellsWhy() {
        CatalogFolder.in(directory).delete("definition.json");

        assertThat(run("export", directory.resolve("sample"), "--as", "package", "--to", directory.resolve("x.zip")))
                .isEqualTo(1);
        assertThat(directory.resolve("x.zip")).doesNotExist();
    }

    @Test
    void newTemplate_isSound() {
        assertThat(run("new", "my-first", "--in", directory)).isZero();
        assertThat(run("check", directory)).isZero();
        assertThat(run("new", "My First", "--in", directory)).isEqualTo(2);
    }

    @Test
    void catalog_withoutCommand_isWrongUse() {
        assertThat(run()).isEqualTo(2);
    }

    private int run(Object... arguments) {
        String[] words = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            words[i] = arguments[i].toString();
        }
        out.getBuffer().setLength(0);
        return new CommandLine(new CatalogCommand()).setCaseInsensitiveEnumValuesAllowed(true).setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err)).execute(words);
    }
}
