package dev.weir.connector.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.weir.connector.certification.PackageCheck;
import picocli.CommandLine;

class ConnectorCommandTest {

    private final StringWriter printed = new StringWriter();

    @TempDir
    Path directory;

    private int run(String... arguments) {
        CommandLine command = new CommandLine(new ConnectorCommand()).setOut(new PrintWriter(printed))
                .setErr(new PrintWriter(printed));
        return command.execute(arguments);
    }

    @Test
    void write_thenCheck_findsNothing() {
        String folder = directory.resolve("own").toString();

        assertThat(run("write", "--to", folder, "--host", "https://portal.fieldline.example")).as(printed.toString()).isZero();
        assertThat(run("check", folder)).as(printed.toString()).isZero();
        assertThat(printed.toString()).contains("1 checked: 0 errors, 0 warnings");
    }

    @Test
    void package_thenCheck_isInMicrosoftsForm() throws Exception {
        Path file = directory.resolve("package.zip");

        assertThat(run("package", "--to", file.toString(), "--host", "https://portal.fieldline.example"))
                .as(printed.toString()).isZero();
        assertThat(PackageCheck.of(Files.readAllBytes(file))).isEmpty();
        assertThat(run("check", file.toString())).as(printed.toString()).isZero();
    }

    @Test
    void check_emptyFolder_namesWhatIsMissing() {
        assertThat(run("check", directory.toString())).isEqualTo(1);
        assertThat(printed.toString()).contains("ERROR FileMissing").contains("apiDefinition.swagger.json");
    }

    @Test
    void check_manyPlaces_reportsAllDespiteOneThatIsMissing() throws Exception {
        Path first = Files.createDirectory(directory.resolve("first"));
        Path second = Files.createDirectory(directory.resolve("second"));

        assertThat(run("check", first.toString(), directory.resolve("nowhere").toString(), second.toString())).isEqualTo(2);
        assertThat(printed.toString()).contains(first + "/apiDefinition.swagger.json").contains("nowhere cannot be read")
                .contains(second + "/apiDefinition.swagger.json").contains("2 checked:");
    }

    @Test
    void write_twice_isTheSameToTheByte_inEachLanguage() throws Exception {
        for (String language : new String[] { "en", "ko" }) {
            for (String copy : new String[] { "a", "b" }) {
                assertThat(run("write", "--to", directory.resolve(language + copy).toString(), "--language", language, "--host",
                        "https://portal.fieldline.example")).as(printed.toString()).isZero();
            }
            for (String file : new String[] { "apiDefinition.swagger.json", "apiProperties.json", "settings.json", "icon.png",
                    "readme.md" }) {
                assertThat(directory.resolve(language + "a").resolve(file))
                        .hasSameBinaryContentAs(directory.resolve(language + "b").resolve(file));
            }
        }
        assertThat(Files.readString(directory.resolve("koa/apiDefinition.swagger.json"))).contains("작업 지시");
        assertThat(Files.readString(directory.resolve("ena/apiDefinition.swagger.json"))).contains("Work order")
                .doesNotContain("작업 지시");
    }

    @Test
    void check_noArchive_isAFault() throws Exception {
        Path file = Files.writeString(directory.resolve("x.zip"), "nothing");

        assertThat(run("check", file.toString(), "--json")).isEqualTo(1);
        assertThat(printed.toString()).contains("PackageForm");
    }

    @Test
    void write_wrongRecordTypes_saysWhy() {
        assertThat(run("write", "--to", directory.toString(), "--record-types", "missing.yaml")).isEqualTo(2);
        assertThat(printed.toString()).contains("There is no such file");
    }
}
