package dev.weir.catalog;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The content of a YAML or JSON file and where each part of it stands.
 *
 * @param file the file, relative to the catalog folder
 * @param json the content
 * @param lines the line of each value, by JSON pointer
 */
public record SourceDocument(String file, JsonNode json, Map<String, Integer> lines) {

    /** The line of the value at a JSON pointer, or of the nearest value around it. */
    public int line(String pointer) {
        String at = pointer;
        while (!lines.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
        }
        return lines.getOrDefault(at, 1);
    }

    /** A name as a step of a JSON pointer. */
    public static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
