package dev.weir.localcloud.packages;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.flow.CloudFlow;

/** What a package of a flow is made of: the flow, the connectors it uses, and a connection for each. */
final class PackageResources {

    private PackageResources() {
    }

    /** The key of a resource in a listing: its id in upper case, in Base64. */
    static String listingKey(String id) {
        return Base64.getEncoder().encodeToString(id.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    static String flowId(CloudFlow flow) {
        return "/providers/Microsoft.Flow/flows/" + flow.name();
    }

    /** Id of the connection that a reference of a flow stands for. */
    static String connectionId(JsonNode reference) {
        return reference.path("id").asText() + "/connections/" + reference.path("connectionName").asText();
    }

    /**
     * The resources of a flow.
     *
     * @param key how a resource of an id is called
     * @param named whether resources say their ids, as in a listing
     */
    static ObjectNode of(CloudFlow flow, UnaryOperator<String> key, boolean named) {
        ObjectNode resources = JsonNodeFactory.instance.objectNode();
        ObjectNode root = resources.putObject(key.apply(flowId(flow)));
        describe(root, named ? flowId(flow) : null, "Microsoft.Flow/flows", "Existing, New, Update", flow.displayName());
        root.put("configurableBy", "User").put("hierarchy", "Root");
        ArrayNode needed = root.putArray("dependsOn");
        for (JsonNode reference : flow.connectionReferences()) {
            String api = reference.path("id").asText();
            String connection = connectionId(reference);
            if (!resources.has(key.apply(api))) {
                describe(resources.putObject(key.apply(api)), api, "Microsoft.PowerApps/apis", null, last(api))
                        .put("configurableBy", "System").put("hierarchy", "Child").putArray("dependsOn");
                needed.add(key.apply(api));
            }
            if (!resources.has(key.apply(connection))) {
                describe(resources.putObject(key.apply(connection)), named ? connection : null,
                        "Microsoft.PowerApps/apis/connections", "Existing", last(api))
                        .put("configurableBy", "User").put("hierarchy", "Child").putArray("dependsOn").add(key.apply(api));
                needed.add(key.apply(connection));
            }
        }
        return resources;
    }

    private static ObjectNode describe(ObjectNode resource, String id, String type, String creation, String title) {
        if (id != null) {
            resource.put("id", id).put("name", last(id));
        }
        resource.put("type", type);
        if (creation != null) {
            resource.put("creationType", creation);
        }
        resource.putObject("details").put("displayName", title);
        return resource;
    }

    static String last(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }
}
