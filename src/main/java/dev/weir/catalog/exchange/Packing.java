package dev.weir.catalog.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * What of a template Microsoft's formats have no place for travels in the definition's metadata, which Power Automate keeps as
 * it is. So a template that went out and comes back is the same template.
 */
final class Packing {

    private static final String MEMBER = "weirTemplate";
    private static final int LARGEST = 200_000;

    private Packing() {
    }

    /** Puts the files of a template, other than the definition, into a document that goes out. */
    static void put(ObjectNode document, String id, Map<String, String> files) {
        ObjectNode definition = (ObjectNode) document.path("properties").path("definition");
        ObjectNode metadata = definition.path("metadata") instanceof ObjectNode there ? there
                : definition.putObject("metadata");
        ObjectNode packed = metadata.putObject(MEMBER).put("id", id);
        files.forEach(packed::put);
    }

    /** Takes the files out again; empty when the flow was not made from a template. */
    static Optional<Map<String, String>> take(ObjectNode document) {
        if (!(document.path("properties").path("definition").path("metadata") instanceof ObjectNode metadata)) {
            return Optional.empty();
        }
        JsonNode packed = metadata.remove(MEMBER);
        if (packed != null && metadata.isEmpty()) {
            ((ObjectNode) document.at("/properties/definition")).remove("metadata");
        }
        if (packed == null || !packed.isObject()) {
            return Optional.empty();
        }
        Map<String, String> files = new LinkedHashMap<>();
        packed.properties().stream()
                .filter(file -> file.getValue() instanceof TextNode && file.getValue().asText().length() < LARGEST)
                .filter(file -> file.getKey().matches("id|template\\.yaml|icon\\.svg|[a-z]{2,3}\\.yaml"))
                .forEach(file -> files.put(file.getKey(), file.getValue().asText()));
        return files.containsKey("template.yaml") ? Optional.of(files) : Optional.empty();
    }
}
