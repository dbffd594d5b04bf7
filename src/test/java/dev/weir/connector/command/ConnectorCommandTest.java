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
