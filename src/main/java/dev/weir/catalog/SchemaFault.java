package dev.weir.catalog;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;

import dev.weir.yaml.Suggestion;

/** One complaint of a schema, put into words: what stands there and what would be right, from the schema's own descriptions. */
final class SchemaFault {

    private final Error error;
    private final JsonNode root;
    private final String pointer;

    SchemaFault(Error error, JsonNode root) {
        this.error = error;
        this.root = root;
        this.pointer = pointer(error.getInstanceLocation());
    }

    void addTo(Faults faults, SourceDocument document) {
        JsonNode allowed = schemaAround();
        switch (error.getKeyword()) {
            case "additionalProperties" -> unknownKey(faults, document, allowed);
            case "required" -> faults.add(FaultKind.STRUCTURE, document, pointer,
                    "The key \"" + error.getProperty() + "\" is missing" + where() + ".",
                    remedy(resolve(allowed.path("properties").path(error.getProperty())), error.getProperty()));
            default -> faults.add(FaultKind.STRUCTURE, document, pointer, problem(document), remedy(allowed, name()));
        }
    }

    private void unknownKey(Faults faults, SourceDocument document, JsonNode allowed) {
        List<String> keys = Schemas.keys(allowed);
        faults.add(FaultKind.STRUCTURE, document, pointer + SourceDocument.step(error.getProperty()),
                "The key \"" + shortened(error.getProperty()) + "\" is not known" + where() + ".",
                Suggestion.of(shortened(error.getProperty()), keys).map(meant -> "Did you mean \"" + meant + "\"?")
                        .orElse("Known keys are " + String.join(", ", keys) + "."));
    }

    private String problem(SourceDocument document) {
        JsonNode value = document.json().at(pointer);
        String subject = "\"" + name() + "\"";
        return switch (error.getKeyword()) {
            case "type" -> subject + " has the wrong type: " + shown(value) + ".";
            case "enum" -> subject + " cannot be " + shown(value) + ".";
            case "pattern" -> subject + " is not written as it should be: " + shown(value) + ".";
            case "minLength" -> subject + " is too short.";
            case "maxLength" -> subject + " is too long.";
            case "minItems" -> subject + " is empty.";
            case "maxItems", "maxProperties" -> subject + " has too many entries.";
            case "uniqueItems" -> subject + " names something twice.";
            default -> subject + ": " + error.getMessage() + ".";
        };
    }

    private String remedy(JsonNode schema, String name) {
        StringBuilder text = new StringBuilder("Give \"").append(name).append("\"");
        JsonNode resolved = resolve(schema);
        String description = schema.path("description").asText(resolved.path("description").asText(""));
        if (resolved.has("enum")) {
            text.append(" one of ").append(StreamSupport.stream(resolved.get("enum").spliterator(), false)
                    .map(JsonNode::asText).collect(Collectors.joining(", ")));
        } else {
            text.append(resolved.path("type").isTextual() ? kind(resolved.get("type").asText()) : " a value");
            if (resolved.has("minLength") || resolved.has("maxLength")) {
                text.append(" of ").append(resolved.path("minLength").asInt(0)).append(" to ")
                        .append(resolved.path("maxLength").asInt(100)).append(" characters");
            }
        }
        return text.append(description.isEmpty() ? "." : ": " + description + ".").toString();
    }

    private static String kind(String type) {
        return switch (type) {
            case "array" -> " a list";
            case "object" -> " keys with values";
            case "string" -> " a text";
            case "integer" -> " a whole number";
            default -> " a " + type;
        };
    }

    /** The part of the schema that describes the value complained about, references followed. */
    private JsonNode schemaAround() {
        JsonNode at = root;
        NodePath path = error.getInstanceLocation();
        for (int i = 0; i < path.getNameCount(); i++) {
            at = resolve(at);
            Object step = path.getElement(i);
            JsonNode next = step instanceof Integer ? at.path("items") : at.path("properties").path(step.toString());
            at = next.isMissingNode() ? at.path("additionalProperties") : next;
        }
        return at.has("$ref") && at.has("description") ? at : resolve(at);
    }

    private JsonNode resolve(JsonNode schema) {
        return schema.has("$ref") ? root.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    private String name() {
        NodePath path = error.getInstanceLocation();
        for (int i = path.getNameCount() - 1; i >= 0; i--) {
            if (path.getElement(i) instanceof String name) {
                return shortened(name);
            }
        }
        return "the file";
    }

    private String where() {
        return error.getInstanceLocation().getNameCount() == 0 ? "" : " under \"" + name() + "\"";
    }

    private static String shown(JsonNode value) {
        return value.isContainerNode() ? (value.isArray() ? "a list" : "keys with values") : shortened(value.toString());
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private static String pointer(NodePath path) {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < path.getNameCount(); i++) {
            pointer.append(SourceDocument.step(path.getElement(i).toString()));
        }
        return pointer.toString();
    }
}
