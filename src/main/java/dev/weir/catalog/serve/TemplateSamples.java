package dev.weir.catalog.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import dev.weir.catalog.TrialConfig;
import io.quarkus.logging.Log;

/** The samples that templates can be tried on, read from the catalog's files when they are wanted. */
@ApplicationScoped
public class TemplateSamples {

    private static final int MOST = 50;
    private static final ObjectMapper YAML = new YAMLMapper();

    private final CatalogOrigin origin;
    private final TrialConfig trial;

    TemplateSamples(CatalogOrigin origin, TrialConfig trial) {
        this.origin = origin;
        this.trial = trial;
    }

    /** Whether a template can be tried here. */
    public boolean has(String template) {
        return trial.url().isPresent() && !files(template).isEmpty();
    }

    /** The samples of a template by the names of their files; a file that cannot be read is left out. */
    public List<TemplateSample> of(String template) {
        return origin.read(catalog -> {
            List<TemplateSample> samples = new ArrayList<>();
            for (Path file : list(catalog.resolve(template).resolve("tests"))) {
                String name = file.getFileName().toString();
                try {
                    JsonNode content = YAML.readTree(Files.readString(file));
                    samples.add(new TemplateSample(name, content.path("name").asText(name), content));
                } catch (JsonProcessingException unreadable) {
                    Log.warnf("The sample %s/%s cannot be read: %s", template, name, unreadable.getOriginalMessage());
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            }
            return samples;
        });
    }

    private List<String> files(String template) {
        return origin.read(catalog -> list(catalog.resolve(template).resolve("tests")).stream()
                .map(file -> file.getFileName().toString()).toList());
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().limit(MOST).toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
