package dev.weir.connector.certification;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.connector.definition.ConnectorProfile;

/** Dataverse solutions that hold the connector, and the connector with a flow that tests it. */
final class SolutionFiles {

    private static final String CONTENT_TYPES = "<?xml version=\"1.0\" encoding=\"utf-8\"?><Types xmlns="
            + "\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType="
            + "\"application/octet-stream\" /><Default Extension=\"json\" ContentType=\"application/octet-stream\" />"
            + "<Default Extension=\"png\" ContentType=\"application/octet-stream\" /></Types>";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ConnectorProfile profile;
    private final Map<String, byte[]> connector;
    private final String name;

    SolutionFiles(ConnectorProfile profile, Map<String, byte[]> connector) {
        this.profile = profile;
        this.connector = connector;
        this.name = "weir_" + profile.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
    }

    /** The solution with the connector alone. */
    byte[] connectorSolution() {
        Map<String, byte[]> files = common("");
        put(files, "solution.xml", solution(name + "_connector", component(372, name)));
        return Zip.of(files);
    }

    /** The solution with a flow that starts by the connector's first trigger. */
    byte[] flowSolution(ObjectNode flow) {
        String id = UUID.nameUUIDFromBytes((name + "-test-flow").getBytes(StandardCharsets.UTF_8)).toString();
        String file = "Workflows/TestFlow-" + id.toUpperCase(Locale.ROOT) + ".json";
        Map<String, byte[]> files = common("<Workflows><Workflow WorkflowId=\"{" + id + "}\" Name=\"Test flow\"><JsonFileName>/"
                + file + "</JsonFileName><Type>1</Type><Category>5</Category><StateCode>0</StateCode></Workflow></Workflows>");
        put(files, "solution.xml", solution(name + "_flow", component(372, name) + component(29, id)));
        put(files, file, flow.toPrettyString());
        return Zip.of(files);
    }

    private Map<String, byte[]> common(String workflows) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        put(files, "[Content_Types].xml", CONTENT_TYPES);
        put(files, "customizations.xml", "<?xml version=\"1.0\" encoding=\"utf-8\"?><ImportExportXml>" + workflows
                + "<Connectors><Connector><connectorid>{" + id() + "}</connectorid><name>" + name + "</name><displayname>"
                + escaped(profile.title()) + "</displayname><connectortype>1</connectortype><iconbrandcolor>"
                + profile.brandColor() + "</iconbrandcolor><openapidefinition>/Connector/" + name
                + "_openapidefinition.json</openapidefinition><connectionparameters>/Connector/" + name
                + "_connectionparameters.json</connectionparameters><policytemplateinstances>/Connector/" + name
                + "_policytemplateinstances.json</policytemplateinstances><iconblob>/Connector/" + name
                + "_iconblob.png</iconblob></Connector></Connectors><Languages><Language>1033</Language></Languages>"
                + "</ImportExportXml>");
        files.put("Connector/" + name + "_openapidefinition.json", connector.get("apiDefinition.swagger.json"));
        files.put("Connector/" + name + "_iconblob.png", connector.get("icon.png"));
        put(files, "Connector/" + name + "_connectionparameters.json", property("connectionParameters"));
        put(files, "Connector/" + name + "_policytemplateinstances.json", property("policyTemplateInstances"));
        return files;
    }

    private String property(String key) {
        try {
            return JSON.readTree(connector.get("apiProperties.json")).path("properties").path(key).toPrettyString();
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private String solution(String unique, String components) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?><ImportExportXml version=\"9.2\" languagecode=\"1033\">"
                + "<SolutionManifest><UniqueName>" + unique + "</UniqueName><LocalizedNames><LocalizedName description=\""
                + escaped(profile.title()) + "\" languagecode=\"1033\" /></LocalizedNames><Version>" + profile.version()
                + ".0.0</Version><Managed>0</Managed><Publisher><UniqueName>weir</UniqueName><LocalizedNames><LocalizedName"
                + " description=\"" + escaped(profile.publisher()) + "\" languagecode=\"1033\" /></LocalizedNames>"
                + "<CustomizationPrefix>weir</CustomizationPrefix><CustomizationOptionValuePrefix>10000"
                + "</CustomizationOptionValuePrefix></Publisher><RootComponents>" + components
                + "</RootComponents></SolutionManifest></ImportExportXml>";
    }

    private static String component(int type, String name) {
        return type == 29 ? "<RootComponent type=\"29\" id=\"{" + name + "}\" behavior=\"0\" />"
                : "<RootComponent type=\"" + type + "\" schemaName=\"" + name + "\" behavior=\"0\" />";
    }

    private String id() {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static void put(Map<String, byte[]> files, String file, String content) {
        files.put(file, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
