package dev.weir.workflow.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The definitions in the real flow packages of the test data. */
public final class FlowPackages {

    /** A definition, and the package it is from. */
    public record Sample(String name, JsonNode definition) {

        @Override
        public String toString() {
            return name;
        }
    }

    private FlowPackages() {
    }

    public static Stream<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/flow-packages"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".zip")).sorted().toList()) {
                read(file, samples);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return samples.stream();
    }

    private static void read(Path file, List<Sample> samples) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                boolean flow = entry.getName().endsWith("/definition.json")
                        || entry.getName().startsWith("Workflows/") && entry.getName().endsWith(".json");
                if (flow) {
                    String json = new String(zip.readAllBytes(), StandardCharsets.UTF_8).replace("\ufeff", "");
                    samples.add(new Sample(file.getFileName().toString(),
                            new ObjectMapper().readTree(json).at("/properties/definition")));
                }
            }
        }
    }
}
