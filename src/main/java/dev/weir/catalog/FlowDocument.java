package dev.weir.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A flow as Power Automate exports it: {@code {type, properties: {apiId, displayName, definition, connectionReferences, …}}}.
 * It never changes; what it hands out are copies.
 */
public final class FlowDocument {

    private static final String APIS = "/providers/Microsoft.PowerApps/apis/";

    private final JsonNode root;

    /** Takes a copy of the JSON of definition.json. */
    public FlowDocument(JsonNode root) {
        this.root = root.deepCopy();
    }

    /** The whole document. */
    public JsonNode json() {
        return root.deepCopy();
    }

    /** The definition in the workflow language. */
    public ObjectNode definition() {
        return copy(root.path("properties").path("definition"));
    }

    /**
     * The definition with values put in as its parameters' defaults, which is how a template becomes one person's flow.
     *
     * @param values by parameter name; names that the definition does not declare are passed over
     */
    public ObjectNode definition(Map<String, JsonNode> values) {
        ObjectNode definition = definition();
        values.forEach((name, value) -> {
            if (definition.path("parameters").path(name) instanceof ObjectNode parameter) {
                parameter.set("defaultValue", value);
            }
        });
        return definition;
    }

    /** What the definition's connections stand for, by the key that its actions use. */
    public ObjectNode connectionReferences() {
        return copy(root.path("properties").path("connectionReferences"));
    }

    /**
     * The connector behind each connection reference, such as {@code shared_office365}. Taken from the reference's id, since
     * its key may differ.
     */
    public Map<String, String> connectors() {
        Map<String, String> connectors = new LinkedHashMap<>();
        root.path("properties").path("connectionReferences").properties()
                .forEach(reference -> connectors.put(reference.getKey(), apiName(reference.getValue())));
        return connectors;
    }

    /** The names of all connectors, each once. */
    public Set<String> connectorNames() {
        return new TreeSet<>(connectors().values());
    }

    private static String apiName(JsonNode reference) {
        String id = reference.path("id").asText(reference.path("api").path("name").asText(""));
        return id.regionMatches(true, 0, APIS, 0, APIS.length()) ? id.substring(APIS.length()) : id;
    }

    private static ObjectNode copy(JsonNode node) {
        return node instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
    }
}
