package dev.weir.catalog.exchange;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.catalog.Connectors;

/** Writes templates as a Dataverse solution, unmanaged and with its flows turned off until connections are chosen. */
public final class SolutionWriter {

    private static final String PREFIX = "weir";

    private final List<PackedTemplate> templates;
    private final Map<String, String> references = new TreeMap<>();

    private SolutionWriter(List<PackedTemplate> templates) {
        this.templates = templates;
    }

    /**
     * The bytes of the solution.
     *
     * @param name its unique name, letters and digits only
     * @param version four numbers such as 1.0.0.0
     */
    public static byte[] write(String name, String version, List<PackedTemplate> templates) {
        try {
            return new SolutionWriter(templates).write(name, version);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] write(String name, String version) throws XMLStreamException {
        Map<String, String> workflows = new LinkedHashMap<>();
        templates.forEach(template -> workflows.put(file(template), workflow(template).toString()));
        Map<String, String> files = new LinkedHashMap<>(workflows);
        files.put("solution.xml", solution(name, version));
        files.put("customizations.xml", customizations());
        files.put("[Content_Types].xml",
                """
                        <?xml version="1.0" encoding="utf-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                        <Default Extension="xml" ContentType="application/octet-stream" />\
                        <Default Extension="json" ContentType="application/octet-stream" /></Types>""");
        return ZipWriter.write(files);
    }

    private static String file(PackedTemplate template) {
        String plain = template.title().replaceAll("[^A-Za-z0-9]", "");
        return "Workflows/" + plain + "-" + template.guid("workflow").toString().toUpperCase(Locale.ROOT) + ".json";
    }

    private ObjectNode workflow(PackedTemplate template) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ObjectNode properties = document.putObject("properties");
        ObjectNode connections = properties.putObject("connectionReferences");
        template.flow().connectors().forEach((key, name) -> {
            String logicalName = references.computeIfAbsent(name, SolutionWriter::logicalName);
            boolean invoker = template.document().path("properties").path("connectionReferences").path(key).path("source")
                    .asText()
                    .equals("Invoker");
            ObjectNode reference = connections.putObject(key).put("runtimeSource", invoker ? "invoker" : "embedded");
            reference.putObject("connection").put("connectionReferenceLogicalName", logicalName);
            reference.putObject("api").put("name", name);
        });
        properties.set("definition", template.document().path("properties").path("definition"));
        properties.put("templateName", "");
        return document.put("schemaVersion", "1.0.0.0");
    }

    private static String logicalName(String connector) {
        return PREFIX + "_" + connector.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private String solution(String name, String version) throws XMLStreamException {
        Xml xml = new Xml();
        xml.open("ImportExportXml", "version", "9.2.22122.168", "SolutionPackageVersion", "9.2", "languagecode", "1033",
                "generatedBy",
                "CrmLive").open("SolutionManifest").text("UniqueName", name).names("LocalizedNames", name).empty("Descriptions")
                .text("Version", version).text("Managed", "0").open("Publisher").text("UniqueName", PREFIX)
                .names("LocalizedNames", PREFIX).empty("Descriptions").text("CustomizationPrefix", PREFIX)
                .text("CustomizationOptionValuePrefix", "70716").empty("Addresses").close().open("RootComponents");
        for (PackedTemplate template : templates) {
            xml.empty("RootComponent", "type", "29", "id", "{" + template.guid("workflow") + "}", "behavior", "0");
        }
        return xml.close().empty("MissingDependencies").close().close().text();
    }

    private String customizations() throws XMLStreamException {
        Xml xml = new Xml();
        xml.open("ImportExportXml").empty("Entities").empty("Roles").open("Workflows");
        for (PackedTemplate template : templates) {
            xml.open("Workflow", "WorkflowId", "{" + template.guid("workflow") + "}", "Name", template.title())
                    .text("JsonFileName", "/" + file(template)).text("Type", "1").text("Subprocess", "0").text("Category", "5")
                    .text("Mode", "0").text("Scope", "4").text("OnDemand", "0").text("TriggerOnCreate", "0")
                    .text("TriggerOnDelete", "0").text("AsyncAutodelete", "0").text("SyncWorkflowLogOnFailure", "0")
                    .text("StateCode", "0").text("StatusCode", "1").text("RunAs", "1").text("IsTransacted", "1")
                    .text("IntroducedVersion", "1.0.0.0").text("IsCustomizable", "1").text("BusinessProcessType", "0")
                    .text("IsCustomProcessingStepAllowedForOtherPublishers", "1").text("PrimaryEntity", "none")
                    .names("LocalizedNames", template.title()).names("Descriptions", template.summary()).close();
        }
        xml.close().empty("FieldSecurityProfiles").empty("Templates").empty("EntityMaps").empty("EntityRelationships")
                .empty("OrganizationSettings").empty("optionsets").empty("CustomControls").empty("EntityDataProviders")
                .open("connectionreferences");
        for (Map.Entry<String, String> reference : references.entrySet()) {
            xml.open("connectionreference", "connectionreferencelogicalname", reference.getValue())
                    .text("connectionreferencedisplayname", Connectors.of(reference.getKey()).title())
                    .text("connectorid", "/providers/Microsoft.PowerApps/apis/" + reference.getKey())
                    .text("iscustomizable", "1")
                    .text("statecode", "0").text("statuscode", "1").close();
        }
        return xml.close().open("Languages").text("Language", "1033").close().close().text();
    }

    /** XML written line by line of calls. */
    private static final class Xml {

        private final StringWriter target = new StringWriter();
        private final XMLStreamWriter writer;

        Xml() throws XMLStreamException {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(target);
            writer.writeStartDocument("utf-8", "1.0");
        }

        Xml open(String element, String... attributes) throws XMLStreamException {
            writer.writeStartElement(element);
            for (int i = 0; i < attributes.length; i += 2) {
                writer.writeAttribute(attributes[i], attributes[i + 1]);
            }
            return this;
        }

        Xml close() throws XMLStreamException {
            writer.writeEndElement();
            return this;
        }

        Xml empty(String element, String... attributes) throws XMLStreamException {
            return open(element, attributes).close();
        }

        Xml text(String element, String text) throws XMLStreamException {
            open(element);
            writer.writeCharacters(text);
            return close();
        }

        /** A list of one text in English, as Dataverse writes names. */
        Xml names(String element, String text) throws XMLStreamException {
            String item = element.equals("Descriptions") ? "Description" : "LocalizedName";
            return open(element).empty(item, "description", text, "languagecode", "1033").close();
        }

        String text() throws XMLStreamException {
            writer.flush();
            return target.toString();
        }
    }
}
