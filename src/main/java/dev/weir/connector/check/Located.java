package dev.weir.connector.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** A JSON value and where it stands, so that a finding can name its place. */
record Located(String file, JsonNode node, String pointer) {

    Located at(String field) {
        return new Located(file, node.path(field), pointer + "/" + escaped(field));
    }

    Located at(int index) {
        return new Located(file, node.path(index), pointer + "/" + index);
    }

    /** The same place, showing another value: what a reference there stands for. */
    Located showing(JsonNode other) {
        return new Located(file, other, pointer);
    }

    boolean present() {
        return !node.isMissingNode() && !node.isNull();
    }

    boolean has(String field) {
        return node.has(field);
    }

    String text(String field) {
        return node.path(field).asText("");
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The values of an object, or none. */
    Stream<Located> values() {
        return names().stream().map(this::at);
    }

    /** The elements of an array, or none. */
    List<Located> elements() {
        List<Located> elements = new ArrayList<>();
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            elements.add(at(index));
        }
        return elements;
    }

    List<String> texts() {
        return elements().stream().map(element -> element.node().asText()).toList();
    }

    /** The name of the place within its parent. */
    String name() {
        return pointer.substring(pointer.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
    }

    private static String escaped(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }
}
