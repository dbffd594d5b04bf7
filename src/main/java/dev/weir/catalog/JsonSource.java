package dev.weir.catalog;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads a JSON file, remembering lines, within bounds that no real flow reaches. */
public final class JsonSource {

    private static final int DEEPEST = 100;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(100)
                    .maxNameLength(2000).maxStringLength(FolderFile.LARGEST_TEXT).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final Map<String, Integer> lines = new HashMap<>();

    private JsonSource(JsonParser parser) {
        this.parser = parser;
    }

    /** Returns the content, or null after adding a fault that says why it cannot be read. */
    public static SourceDocument read(String file, String text, Faults faults) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonSource source = new JsonSource(parser);
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                faults.add(FaultKind.UNREADABLE, file, 1, "This file does not hold a JSON object.",
                        "Export the flow again and take the file as it is.");
                return null;
            }
            JsonNode json = source.value("");
            if (parser.nextToken() != null) {
                faults.add(FaultKind.UNREADABLE, file, parser.currentTokenLocation().getLineNr(),
                        "Something follows after the end of the JSON object.", "Take away what follows.");
                return null;
            }
            return new SourceDocument(file, json, source.lines);
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            faults.add(FaultKind.UNREADABLE, file, line, "This is not JSON that can be read: " + reason(broken) + ".",
                    "Mend the syntax here, or export the flow again.");
        } catch (IOException broken) {
            faults.add(FaultKind.UNREADABLE, file, 1, "This file cannot be read: " + broken.getMessage() + ".",
                    "Check that the file is there and complete.");
        }
        return null;
    }

    private static String reason(JsonProcessingException broken) {
        String reason = String.valueOf(broken.getOriginalMessage()).lines().findFirst().orElse("unknown");
        reason = reason.length() > 300 ? reason.substring(0, 300) + "…" : reason;
        return reason.replaceAll("\\.$", "");
    }

    private JsonNode value(String pointer) throws IOException {
        lines.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr());
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(pointer);
            case START_ARRAY -> array(pointer);
            case VALUE_STRING -> JSON.textNode(parser.getText());
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> JSON.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> JSON.booleanNode(true);
            case VALUE_FALSE -> JSON.booleanNode(false);
            default -> JSON.nullNode();
        };
    }

    private JsonNode integer() throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> JSON.numberNode(parser.getIntValue());
            case LONG -> JSON.numberNode(parser.getLongValue());
            default -> JSON.numberNode(parser.getBigIntegerValue());
        };
    }

    private ObjectNode object(String pointer) throws IOException {
        ObjectNode object = JSON.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            String at = pointer + SourceDocument.step(name);
            lines.put(at, parser.currentTokenLocation().getLineNr());
            parser.nextToken();
            object.set(name, value(at));
        }
        return object;
    }

    private ArrayNode array(String pointer) throws IOException {
        ArrayNode array = JSON.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(pointer + "/" + array.size()));
        }
        return array;
    }
}
