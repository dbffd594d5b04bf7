package dev.weir.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

/** A packaged program in a process of its own, as its users start it; stopped when closed. */
public final class Packaged implements AutoCloseable {

    private final Process process;
    private final Path output;

    private Packaged(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** The demo build. */
    public static Path demo() {
        return Path.of(System.getProperty("weir.it.demo-jar"));
    }

    /** The production build. */
    public static Path production() {
        return Path.of(System.getProperty("weir.it.jar"));
    }

    /** A port that the build reserved for packaged programs. */
    public static int port() {
        return Integer.parseInt(System.getProperty("weir.it.port"));
    }

    /**
     * Starts a program.
     *
     * @param directory where it runs and keeps its data
     * @param environment what is added to this process's environment
     */
    public static Packaged start(Path jar, Path directory, Map<String, String> environment, String... arguments) {
        return start(jar, directory, ProcessBuilder.Redirect.PIPE, environment, arguments);
    }

    /** Likewise, with a file as its standard input. */
    public static Packaged reading(Path input, Path jar, Path directory, String... arguments) {
        return start(jar, directory, ProcessBuilder.Redirect.from(input.toFile()), Map.of(), arguments);
    }

    private static Packaged start(Path jar, Path directory, ProcessBuilder.Redirect input, Map<String, String> environment,
            String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"), "-XX:TieredStopAtLevel=1", "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        Path output = directory.resolve("output-" + System.nanoTime() + ".log");
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true)
                .redirectInput(input).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        try {
            return new Packaged(builder.start(), output);
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    /** Starts the demo on the reserved port and waits until it says that it is ready. */
    public static Packaged startDemo(Path directory) {
        return startDemo(directory, Map.of());
    }

    /** Likewise, with settings of its own. */
    public static Packaged startDemo(Path directory, Map<String, String> settings) {
        Map<String, String> environment = new TreeMap<>(settings);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port()));
        Packaged demo = start(demo(), directory, environment);
        demo.awaitReady(URI.create("http://localhost:" + port() + "/q/health/ready"));
        return demo;
    }

    /** Waits until the address answers 200; fails with the program's output if it ends before. */
    public void awaitReady(URI address) {
        HttpClient client = HttpClient.newHttpClient();
        Awaitility.await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(200)).until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError("The program ended:\n" + output());
            }
            try {
                return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode() == 200;
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    /** Waits for the program's end and gives its exit code. */
    public int exitCode() {
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                throw new AssertionError("The program does not end:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The process id. */
    public long pid() {
        return process.pid();
    }

    /** What the program printed so far. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Ends the program as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    @Override
    public void close() {
        process.destroy();
        exitCode();
    }
}
