package dev.weir.localcloud.runtime.templatetest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** All tests of the templates in a catalog folder: {@code <id>/tests/*.yaml}. */
public final class TemplateTests {

    private static final ObjectMapper YAML = YAMLMapper.builder().enable(DeserializationFeature.USE_LONG_FOR_INTS).build();
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);

    private final Path catalog;

    public TemplateTests(Path catalog) {
        this.catalog = catalog;
    }

    /** The ids of the templates: the folders that hold a definition. A template's own folder is a catalog of one. */
    public List<String> templates() throws IOException {
        if (Files.exists(catalog.resolve("definition.json"))) {
            return List.of(".");
        }
        try (Stream<Path> folders = Files.list(catalog)) {
            return folders.filter(folder -> Files.exists(folder.resolve("definition.json")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted().toList();
        }
    }

    /** Runs the tests of a template. */
    public TemplateReport run(String template) throws IOException {
        Path folder = catalog.resolve(template).normalize();
        String id = folder.toAbsolutePath().getFileName().toString();
        JsonNode document = JSON.readTree(Files.readAllBytes(folder.resolve("definition.json")));
        JsonNode definition = document.path("properties").has("definition") ? document.path("properties").path("definition")
                : document;
        List<TestOutcome> outcomes = new ArrayList<>();
        for (Path file : files(folder.resolve("tests"))) {
            outcomes.add(outcome(id, definition, file));
        }
        Set<String> reached = new TreeSet<>();
        outcomes.forEach(outcome -> reached.addAll(outcome.reached()));
        Set<String> unreached = Places.of(definition);
        unreached.removeAll(reached);
        return new TemplateReport(id, outcomes, List.copyOf(unreached));
    }

    private static TestOutcome outcome(String id, JsonNode definition, Path file) throws IOException {
        String name = file.getFileName().toString();
        try {
            return new TemplateTest(id, definition, TestCase.of(name, YAML.readTree(Files.readAllBytes(file)))).run();
        } catch (com.fasterxml.jackson.core.JsonProcessingException unreadable) {
            return new TestOutcome(id, name, List.of("cannot be read: " + unreadable.getOriginalMessage()), Set.of());
        } catch (TestFileException | dev.weir.workflow.evaluate.EvaluationException unusable) {
            return new TestOutcome(id, name, List.of(unusable.getMessage()), Set.of());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }
}
