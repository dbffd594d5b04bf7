package dev.weir.catalog.exchange;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Reads a Dataverse solution: the cloud flows that {@code customizations.xml} lists, each with its {@code Workflows/….json}.
 */
final class SolutionReader {

    static final String SOLUTION = "solution.xml";
    private static final String CUSTOMIZATIONS = "customizations.xml";
    private static final String MODERN_FLOW = "5";
    private static final String APIS = "/providers/Microsoft.PowerApps/apis/";
    private static final int MOST_FLOWS = 100;

    private final Archive archive;
    private final Map<String, String> connectors = new HashMap<>();

    SolutionReader(Archive archive) {
        this.archive = archive;
    }

    List<ExportedFlow> read() throws RefusedException {
        Optional<String> customizations = archive.text(CUSTOMIZATIONS);
        if (customizations.isEmpty()) {
            throw new RefusedException("The solution holds no customizations.xml. Export the solution again.");
        }
        List<Map<String, String>> workflows = workflows(customizations.get());
        List<ExportedFlow> flows = new ArrayList<>();
        for (Map<String, String> workflow : workflows) {
            if (workflow.getOrDefault("Category", "").equals(MODERN_FLOW) && workflow.containsKey("JsonFileName")) {
                flows.add(flow(workflow));
            }
        }
        if (flows.isEmpty()) {
            throw new RefusedException("The solution holds no cloud flow. Add the flow to the solution and export it again.");
        }
        return flows;
    }

    private ExportedFlow flow(Map<String, String> workflow) throws RefusedException {
        String file = workflow.get("JsonFileName").replaceFirst("^/", "");
        JsonNode json = archive.json(file).json();
        if (!json.path("properties").path("definition").isObject()) {
            throw new RefusedException("The file " + file + " in the solution holds no flow. Export the solution again.");
        }
        ObjectNode document = (ObjectNode) json;
        document.remove("schemaVersion");
        document.put("type", "Microsoft.Flow/flows");
        ObjectNode properties = (ObjectNode) document.get("properties");
        properties.put("apiId", APIS + "shared_logicflows").put("displayName", workflow.getOrDefault("Name", ""));
        if (properties.path("templateName").asText().isEmpty()) {
            properties.remove("templateName");
        }
        properties.path("connectionReferences").forEach(this::plainReference);
        return new ExportedFlow(workflow.getOrDefault("Name", ""), workflow.getOrDefault("Description", ""), document,
                Set.of());
    }

    /** Gives a solution's reference the members that an exported package has. */
    private void plainReference(JsonNode reference) {
        if (!(reference instanceof ObjectNode object)) {
            return;
        }
        String logicalName = object.path("connection").path("connectionReferenceLogicalName").asText();
        String name = object.path("api").path("name").asText(connectors.getOrDefault(logicalName.toLowerCase(Locale.ROOT), ""));
        if (!object.has("id") && !name.isEmpty()) {
            object.put("id", name.startsWith("/") ? name : APIS + name);
        }
        if (object.has("runtimeSource")) {
            object.put("source", object.get("runtimeSource").asText().equalsIgnoreCase("invoker") ? "Invoker" : "Embedded");
        }
        object.remove(List.of("connection", "api", "runtimeSource"));
        object.put("tier", object.path("tier").asText("NotSpecified"));
    }

    /** For each workflow its attributes and child elements; the connection references are remembered on the way. */
    private List<Map<String, String>> workflows(String xml) throws RefusedException {
        List<Map<String, String>> workflows = new ArrayList<>();
        Map<String, String> current = null;
        String reference = "";
        try {
            XMLStreamReader reader = reader(xml);
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new RefusedException(
                            "The solution's customizations.xml holds a document type, which Dataverse never writes.");
                }
                if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("Workflow")) {
                    current = null;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    String element = reader.getLocalName();
                    if (element.equals("Workflow")) {
                        current = new HashMap<>();
                        current.put("Name", Optional.ofNullable(reader.getAttributeValue(null, "Name")).orElse(""));
                        workflows.add(current);
                    } else if (element.equals("connectionreference")) {
                        reference = String.valueOf(reader.getAttributeValue(null, "connectionreferencelogicalname"));
                    } else if (element.equals("connectorid")) {
                        connectors.put(reference.toLowerCase(Locale.ROOT), reader.getElementText().strip());
                    } else if (current != null && Set.of("JsonFileName", "Category").contains(element)) {
                        current.put(element, reader.getElementText().strip());
                    } else if (current != null && element.equals("Description")
                            && reader.getAttributeValue(null, "description") != null) {
                        current.put(element, reader.getAttributeValue(null, "description"));
                    }
                    if (workflows.size() > MOST_FLOWS) {
                        throw new RefusedException(
                                "The solution holds more than " + MOST_FLOWS + " flows. Export fewer at once.");
                    }
                }
            }
            return workflows;
        } catch (XMLStreamException broken) {
            throw new RefusedException("The solution's customizations.xml is not well-formed XML. Export the solution again.");
        }
    }

    private static XMLStreamReader reader(String xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new StringReader(xml));
    }
}
