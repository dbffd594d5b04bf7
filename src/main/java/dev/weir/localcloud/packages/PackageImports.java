package dev.weir.localcloud.packages;

import java.net.URI;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.flow.CloudFlow;
import dev.weir.localcloud.flow.FlowCaller;
import dev.weir.localcloud.flow.FlowFault;
import dev.weir.localcloud.flow.FlowService;
import dev.weir.localcloud.store.Documents;

/** What happens to a package on its way in. */
@ApplicationScoped
class PackageImports {

    private static final String CONNECTIONS = "Microsoft.PowerApps/apis/connections";

    private final FlowService flows;
    private final Blobs blobs;
    private final Documents documents;

    PackageImports(FlowService flows, Blobs blobs, Documents documents) {
        this.flows = flows;
        this.blobs = blobs;
        this.documents = documents;
    }

    /** The package's resources, with the caller's connections suggested where there are some. */
    ObjectNode parameters(FlowCaller caller, String environment, JsonNode sent) {
        String home = flows.environment(caller, environment);
        byte[] zip = staged(sent);
        FlowPackage file = FlowPackage.read(zip);
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("status", "Succeeded");
        answer.putObject("packageLink").put("value", blobs.keep("staged.zip", zip));
        answer.set("details", file.manifest().path("details"));
        ObjectNode resources = file.manifest().withObject("/resources").deepCopy();
        resources.properties().forEach(resource -> {
            if (resource.getValue().path("type").asText().equals(CONNECTIONS)) {
                String api = resources.path(resource.getValue().path("dependsOn").path(0).asText()).path("id").asText();
                documents.list("connection", home).stream().map(document -> document.content())
                        .filter(connection -> connection.at("/properties/apiId").asText().equals(api)
                                && connection.at("/properties/createdBy/id").asText().equals(caller.objectId()))
                        .findFirst().ifPresent(connection -> ((ObjectNode) resource.getValue()).put("suggestedId",
                                connection.path("id").asText()));
            }
        });
        answer.set("resources", resources);
        return answer;
    }

    /** The same again, with what is missing in the choice. */
    ObjectNode validate(FlowCaller caller, String environment, ObjectNode sent) {
        flows.environment(caller, environment);
        ObjectNode answer = sent.deepCopy();
        ArrayNode errors = answer.putArray("errors");
        sent.path("resources").properties().stream().filter(resource -> !isChosen(resource.getValue()))
                .forEach(resource -> errors.addObject().put("code", "ResourceNotConfigured").put("message", "The resource '"
                        + resource.getValue().at("/details/displayName").asText(resource.getKey()) + "' is not configured."));
        return answer;
    }

    private static boolean isChosen(JsonNode resource) {
        return !resource.path("configurableBy").asText().equals("User") || resource.hasNonNull("selectedCreationType")
                && (!resource.path("type").asText().equals(CONNECTIONS) || resource.hasNonNull("id"));
    }

    /** Makes or changes the flow; what the Flow service refuses stands at the flow's resource. */
    ObjectNode carryOut(FlowCaller caller, String environment, ObjectNode sent) {
        FlowPackage file = FlowPackage.read(staged(sent));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ObjectNode resources = sent.withObject("/resources").deepCopy();
        resources.forEach(resource -> ((ObjectNode) resource).put("status", "Succeeded"));
        ObjectNode flow = resources.withObject("/" + file.key());
        try {
            CloudFlow kept = keep(caller, environment, file, resources, flow);
            flow.put("id", PackageResources.flowId(kept)).put("name", kept.name());
            answer.put("status", "Succeeded");
        } catch (FlowFault refused) {
            flow.put("status", "Failed").putObject("error").put("code", refused.code()).put("message", refused.getMessage());
            answer.put("status", "Failed");
        }
        answer.set("resources", resources);
        answer.putArray("errors");
        return answer;
    }

    private CloudFlow keep(FlowCaller caller, String environment, FlowPackage file, ObjectNode resources, JsonNode chosen) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode properties = body.putObject("properties");
        properties.put("displayName", chosen.at("/details/displayName").asText());
        properties.set("definition", file.definition().at("/properties/definition"));
        ObjectNode references = file.definition().withObject("/properties/connectionReferences").deepCopy();
        for (Map.Entry<String, JsonNode> reference : references.properties()) {
            String id = resources.path(file.connections().path(reference.getKey()).asText()).path("id").asText();
            ((ObjectNode) reference.getValue()).put("connectionName", PackageResources.last(id));
        }
        properties.set("connectionReferences", references);
        return chosen.path("selectedCreationType").asText().equals("Update")
                ? flows.update(caller, environment, PackageResources.last(chosen.path("id").asText()), body)
                : flows.create(caller, environment, body);
    }

    private byte[] staged(JsonNode sent) {
        String link = sent.path("packageLink").path("value").asText();
        return blobs.get(URI.create(link)).orElseThrow(() -> FlowPackage.invalid("its address cannot be read"));
    }
}
