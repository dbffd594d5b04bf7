package dev.weir.connector.install;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * The name of a custom connector in one environment: the one that templates know it by, with an ending that Power Apps gave.
 *
 * @param name such as {@code shared_fieldline-5f1c6…}
 */
public record InstalledName(String name) {

    private static final String ENDING = "-5f";

    /** The name without the ending, as templates write it. */
    public String inTemplates() {
        int ending = name.indexOf(ENDING);
        return ending < 0 ? name : name.substring(0, ending);
    }

    /**
     * A flow definition, or what surrounds it, in which the connector is called by its name in the environment. Names of
     * connections, which are often the same word, stay as they are.
     */
    public JsonNode in(JsonNode document) {
        return renamed(document, inTemplates(), name);
    }

    /** What {@link #in} was given. */
    public JsonNode outOf(JsonNode document) {
        return renamed(document, name, inTemplates());
    }

    private static JsonNode renamed(JsonNode document, String from, String to) {
        if (document.isTextual()) {
            String text = document.textValue();
            return text.endsWith("/apis/" + from)
                    ? TextNode.valueOf(text.substring(0, text.length() - from.length()) + to)
                    : document;
        } else if (document instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties().forEach(member -> copy.set(member.getKey(), renamed(member.getValue(), from, to)));
            if (object.path("api").path("name").asText().equals(from)) {
                copy.withObject("/api").put("name", to);
            }
            return copy;
        } else if (document instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode(array.size());
            array.forEach(element -> copy.add(renamed(element, from, to)));
            return copy;
        }
        return document;
    }
}
