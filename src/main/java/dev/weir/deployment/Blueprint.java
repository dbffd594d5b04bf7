package dev.weir.deployment;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.catalog.Template;

/**
 * A flow as it is to be in a customer's environment: one version of a template with the customer's values put in.
 *
 * @param template id of the template
 * @param version of the template
 * @param title what the flow is called
 * @param definition in the workflow language
 * @param connectors the connector behind each name that the definition calls a connection by
 */
public record Blueprint(String template, String version, String title, ObjectNode definition,
        Map<String, String> connectors) {

    /** Stands for a template where the blueprint is the connector's; its definition is its OpenAPI document. */
    public static final String CONNECTOR = "connector";

    public Blueprint {
        connectors = Map.copyOf(connectors);
    }

    /**
     * A template's flow.
     *
     * @param values of its parameters, by name
     * @param language of its title
     */
    public static Blueprint of(Template template, Map<String, JsonNode> values, Locale language) {
        return new Blueprint(template.id(), template.version(), template.text(language).title(),
                template.flow().definition(values), template.flow().connectors());
    }

    public boolean describesConnector() {
        return template.equals(CONNECTOR);
    }

    /** Another version of its template, with the values and the title it has. */
    public Blueprint in(Template newer) {
        Map<String, JsonNode> values = new TreeMap<>();
        definition.path("parameters").properties().forEach(parameter -> {
            if (!parameter.getKey().startsWith("$") && parameter.getValue().has("defaultValue")) {
                values.put(parameter.getKey(), parameter.getValue().get("defaultValue"));
            }
        });
        return new Blueprint(template, newer.version(), title, newer.flow().definition(values), newer.flow().connectors());
    }

    /**
     * What Dataverse is to keep of the flow.
     *
     * @param present what it keeps now, whose other members stay; an empty object for a new flow
     * @param merged the definition with what the customer changed
     * @param prefix of the connection references' logical names
     */
    ObjectNode clientData(ObjectNode present, JsonNode merged, String prefix) {
        ObjectNode clientData = present.deepCopy();
        ObjectNode properties = clientData.withObject("/properties");
        ObjectNode references = properties.withObject("/connectionReferences");
        new TreeMap<>(connectors).forEach((key, connector) -> {
            if (!references.has(key)) {
                ObjectNode reference = references.putObject(key).put("runtimeSource", "embedded");
                reference.putObject("connection").put("connectionReferenceLogicalName", referenceName(prefix, connector));
                reference.putObject("api").put("name", connector);
            }
        });
        properties.set("definition", merged);
        if (!clientData.has("schemaVersion")) {
            clientData.put("schemaVersion", "1.0.0.0");
        }
        return clientData;
    }

    /** The logical name of the connection reference that all flows of an environment share for a connector. */
    static String referenceName(String prefix, String connector) {
        return prefix + "_" + connector;
    }
}
