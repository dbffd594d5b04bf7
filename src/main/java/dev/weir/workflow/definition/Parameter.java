package dev.weir.workflow.definition;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** A parameter a definition declares. */
public record Parameter(String name, Place place, JsonNode source) {

    /** Its type as written, such as {@code String} or {@code SecureObject}. */
    public String type() {
        return source.path("type").asText();
    }

    public Optional<JsonNode> defaultValue() {
        return Optional.ofNullable(source.get("defaultValue"));
    }

    /** Whether the service itself fills it: {@code $connections} and {@code $authentication}. */
    public boolean isOfService() {
        return name.startsWith("$");
    }
}
