package dev.weir.catalog.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.catalog.FlowDocument;

/**
 * Reads the package that Power Automate's own export writes: {@code manifest.json} and, for each flow,
 * {@code Microsoft.Flow/flows/<guid>/definition.json} with its maps.
 */
final class PackageReader {

    static final String MANIFEST = "manifest.json";
    private static final String FLOWS = "Microsoft.Flow/flows/";
    private static final int MOST_FLOWS = 50;

    private final Archive archive;

    PackageReader(Archive archive) {
        this.archive = archive;
    }

    List<ExportedFlow> read() throws RefusedException {
        JsonNode manifest = archive.json(MANIFEST).json();
        if (!manifest.path("schema").asText().equals("1.0") || !manifest.path("resources").isObject()) {
            throw new RefusedException(
                    "The package's manifest.json is not one that Power Automate writes: it names no schema 1.0 "
                            + "with resources. Export the flow again.");
        }
        List<ExportedFlow> flows = new ArrayList<>();
        for (Map.Entry<String, JsonNode> resource : manifest.get("resources").properties()) {
            if (resource.getValue().path("type").asText().equals("Microsoft.Flow/flows")) {
                if (flows.size() == MOST_FLOWS) {
                    throw new RefusedException("The package holds more than " + MOST_FLOWS + " flows. Export them one by one.");
                }
                flows.add(flow(resource.getKey(), resource.getValue(), manifest));
            }
        }
        if (flows.isEmpty()) {
            throw new RefusedException("The package holds no flow. It may be a package of an app; export the flow itself.");
        }
        return flows;
    }

    private ExportedFlow flow(String key, JsonNode resource, JsonNode manifest) throws RefusedException {
        JsonNode document = archive.json(FLOWS + key + "/definition.json").json();
        if (!document.path("properties").path("definition").isObject()) {
            throw new RefusedException("The package's definition.json holds no flow. Export the flow again.");
        }
        String title = resource.path("details").path("displayName")
                .asText(manifest.path("details").path("displayName").asText());
        return new ExportedFlow(title, manifest.path("details").path("description").asText(), (ObjectNode) document,
                customApis(key, (ObjectNode) document, manifest));
    }

    /** An own connector is a resource that a person must choose on import, so it has no id of its own in the manifest. */
    private Set<String> customApis(String key, ObjectNode document, JsonNode manifest) throws RefusedException {
        Set<String> custom = new TreeSet<>();
        String map = FLOWS + key + "/apisMap.json";
        if (archive.has(map)) {
            Map<String, String> connectors = new FlowDocument(document).connectors();
            archive.json(map).json().properties().forEach(entry -> {
                JsonNode api = manifest.path("resources").path(entry.getValue().asText());
                if (api.path("type").asText().equals("Microsoft.PowerApps/apis") && !api.has("id")
                        && connectors.containsKey(entry.getKey())) {
                    custom.add(connectors.get(entry.getKey()));
                }
            });
        }
        return custom;
    }
}
