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
    String inTemplates() {
        int ending = name.indexOf(ENDING);
        return ending < 0 ? name : name.substring(0, ending);
    }

    /**
     * A flow definition, or what surrounds it, in which the connector is called by its name in the environment. Names of
     * connections, which are often the same word, stay as they are.
     */
    public JsonNode in(JsonNode document) {
        if (document.isTextual()) {
            return TextNode.valueOf(in(document.textValue()));
        } else if (document instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties().forEach(member -> copy.set(member.getKey(), in(member.getValue())));
            if (object.path("api").path("name").asText().equals(inTemplates())) {
                copy.withObject("/api").put("name", name);
            }
            return copy;
        } else if (document instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode(array.size());
            array.forEach(element -> copy.add(in(element)));
            return copy;
        }
        return document;
    }

    private String in(String text) {
        String known = inTemplates();
        return text.endsWith("/apis/" + known) ? text.substring(0, text.length() - known.length()) + name : text;
    }
}
