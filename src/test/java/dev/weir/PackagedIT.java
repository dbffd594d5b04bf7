package dev.weir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.weir.testsupport.Packaged;

class PackagedIT {

    @TempDir
    Path directory;

    @Test
    void production_holdsNothingOfTheLocalCloud() throws IOException {
        try (Stream<Path> files = Files.walk(Packaged.production().getParent())) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                try (JarFile content = new JarFile(jar.toFile())) {
                    assertThat(content.stream().map(Object::toString)
                            .filter(entry -> entry.toLowerCase().contains("localcloud"))).as(jar.toString()).isEmpty();
                }
            }
        }
    }

    @Test
    void demo_startsFromItsJarAlone_andSaysWhere() {
        try (Packaged demo = Packaged.startDemo(directory)) {
            assertThat(demo.output()).contains("http://localhost:" + Packaged.port())
                    .contains("http://127.0.0.1:" + Packaged.port());
        }
        assertThat(directory.resolve("weir-data")).isDirectory();
    }

    @Test
    void command_unknown_isWrongUse() {
        try (Packaged program = Packaged.start(Packaged.production(), directory, Map.of(), "no-such-command")) {
            assertThat(program.exitCode()).isEqualTo(2);
        }
    }
}
