package dev.weir.catalog.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand damaged packages and template files: each is read or refused, fast and in little memory. */
@Tag("slow")
class FuzzTest {

    private static final String LARGEST_HEAP = "-Xmx256m";

    @TempDir
    Path directory;

    @Test
    void mutatedPackagesAndTemplates_areReadOrRefused_inTimeAndMemory() throws IOException, InterruptedException {
        Path output = directory.resolve("output.txt");
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), LARGEST_HEAP,
                "-XX:+ExitOnOutOfMemoryError", "-cp", System.getProperty("java.class.path"), Fuzz.class.getName(),
                Files.createDirectory(directory.resolve("catalog")).toString()).redirectErrorStream(true)
                .redirectOutput(output.toFile()).start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("ended").isTrue();
        } finally {
            process.destroyForcibly();
        }
        String said = Files.readString(output);
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said).contains("10000 readings");
    }
}
