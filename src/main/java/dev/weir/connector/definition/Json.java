package dev.weir.connector.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Small pieces of JSON, and how files of them are written: the same bytes on every computer. */
final class Json {

    private static final ObjectMapper WRITER = new ObjectMapper();

    private Json() {
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode reference(String definition) {
        return object().put("$ref", "#/definitions/" + definition);
    }

    static ObjectNode response(String description) {
        return object().put("description", description);
    }

    static ObjectNode response(String description, ObjectNode schema) {
        ObjectNode response = response(description);
        response.set("schema", schema);
        return response;
    }

    static ObjectNode array(ObjectNode items) {
        ObjectNode array = object().put("type", "array");
        array.set("items", items);
        return array;
    }

    /** Indented, with line feeds, ending in one. */
    static byte[] bytes(JsonNode node) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return (WRITER.writer(printer).writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
