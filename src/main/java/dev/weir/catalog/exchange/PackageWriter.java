package dev.weir.catalog.exchange;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.catalog.Connector;
import dev.weir.catalog.Connectors;

/**
 * Writes a template as the package that Power Automate imports: five files in the order and form of its own export. A managed
 * connector has its id in the manifest; an own connector has none and is chosen by the person who imports.
 */
public final class PackageWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSS'Z'")
            .withZone(ZoneOffset.UTC);

    private final PackedTemplate template;
    private final ObjectNode resources = JSON.objectNode();
    private final ObjectNode apis = JSON.objectNode();
    private final ObjectNode connections = JSON.objectNode();
    private final ArrayNode dependencies = JSON.arrayNode();

    private PackageWriter(PackedTemplate template) {
        this.template = template;
    }

    /**
     * The bytes of the package.
     *
     * @param created when it is made, for its manifest
     */
    public static byte[] write(PackedTemplate template, Instant created) {
        return new PackageWriter(template).write(created);
    }

    private byte[] write(Instant created) {
        String flow = template.guid("flow").toString();
        ObjectNode flowResource = resources.putObject(flow);
        template.flow().connectors().forEach(this::connector);
        flowResource.put("type", "Microsoft.Flow/flows").put("suggestedCreationType", "New")
                .put("creationType", "Existing, New, Update");
        flowResource.putObject("details").put("displayName", template.title());
        flowResource.put("configurableBy", "User").put("hierarchy", "Root").set("dependsOn", dependencies);
        Map<String, String> files = new LinkedHashMap<>();
        String folder = "Microsoft.Flow/flows/" + flow + "/";
        files.put(folder + "apisMap.json", apis.toString());
        files.put(folder + "connectionsMap.json", connections.toString());
        files.put(folder + "definition.json", definition().toString());
        files.put("Microsoft.Flow/flows/manifest.json", assets(flow).toString());
        files.put("manifest.json", manifest(created).toString());
        return ZipWriter.write(files);
    }

    private void connector(String key, String name) {
        Connector connector = Connectors.of(name);
        UUID api = template.guid("api/" + name);
        UUID connection = template.guid("connection/" + name);
        if (!resources.has(api.toString())) {
            ObjectNode resource = resources.putObject(api.toString());
            boolean own = connector.kind() == Connector.Kind.UNKNOWN;
            if (!own) {
                resource.put("id", "/providers/Microsoft.PowerApps/apis/" + name).put("name", name);
            }
            resource.put("type", "Microsoft.PowerApps/apis").put("suggestedCreationType", "Existing");
            if (own) {
                resource.put("creationType", "Existing");
            }
            resource.set("details", details(connector));
            resource.put("configurableBy", own ? "User" : "System").put("hierarchy", "Child").putArray("dependsOn");
            ObjectNode user = resources.putObject(connection.toString()).put("type", "Microsoft.PowerApps/apis/connections")
                    .put("suggestedCreationType", "Existing").put("creationType", "Existing");
            user.set("details", details(connector));
            user.put("configurableBy", "User").put("hierarchy", "Child").putArray("dependsOn").add(api.toString());
            dependencies.add(api.toString()).add(connection.toString());
        }
        apis.put(key, api.toString());
        connections.put(key, connection.toString());
    }

    private static ObjectNode details(Connector connector) {
        return JSON.objectNode().put("displayName", connector.title()).put("iconUri",
                "https://connectoricons-prod.azureedge.net/releases/v1.0.1550/1.0.1550.2686/"
                        + connector.apiName().replaceFirst("^shared_", "") + "/icon.png");
    }

    /** Connections have names here, since an exported flow's have; the person who imports chooses others. */
    private ObjectNode definition() {
        ObjectNode document = template.document().deepCopy();
        String name = template.guid("definition").toString();
        ObjectNode ordered = JSON.objectNode().put("name", name).put("id", "/providers/Microsoft.Flow/flows/" + name);
        ordered.setAll(document);
        if (ordered.path("properties") instanceof ObjectNode properties && !properties.has("flowFailureAlertSubscribed")) {
            properties.put("flowFailureAlertSubscribed", false);
        }
        template.flow().connectors().forEach((key, api) -> {
            if (ordered.path("properties").path("connectionReferences").path(key) instanceof ObjectNode reference) {
                ObjectNode named = JSON.objectNode().put("connectionName",
                        template.guid("connection/" + api).toString().replace("-", ""));
                named.setAll(reference.deepCopy());
                reference.removeAll();
                reference.setAll(named);
            }
        });
        return ordered;
    }

    private static ObjectNode assets(String flow) {
        ObjectNode manifest = JSON.objectNode().put("packageSchemaVersion", "1.0");
        manifest.putObject("flowAssets").putArray("assetPaths").add(flow);
        return manifest;
    }

    private ObjectNode manifest(Instant created) {
        ObjectNode manifest = JSON.objectNode().put("schema", "1.0");
        manifest.putObject("details").put("displayName", template.title()).put("description", template.summary())
                .put("createdTime", TIME.format(created)).put("packageTelemetryId", template.guid("telemetry").toString())
                .put("creator", "N/A").put("sourceEnvironment", "");
        manifest.set("resources", resources);
        return manifest;
    }
}
