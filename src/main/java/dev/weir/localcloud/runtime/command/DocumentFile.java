package dev.weir.localcloud.runtime.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** Reads the files that commands are given. */
final class DocumentFile {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);
    private static final ObjectMapper YAML = YAMLMapper.builder().enable(DeserializationFeature.USE_LONG_FOR_INTS).build();

    private DocumentFile() {
    }

    /** @throws UnreadableFileException if there is no such file, or no JSON in it */
    static JsonNode json(Path file) throws UnreadableFileException {
        return read(file, JSON);
    }

    /** JSON or YAML. */
    static JsonNode yaml(Path file) throws UnreadableFileException {
        return read(file, YAML);
    }

    private static JsonNode read(Path file, ObjectMapper mapper) throws UnreadableFileException {
        try {
            return mapper.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException malformed) {
            throw new UnreadableFileException(file + " cannot be read: " + malformed.getOriginalMessage());
        } catch (IOException absent) {
            throw new UnreadableFileException("There is no file " + file + " that can be read");
        }
    }
}
