package dev.weir.connector.certification;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.connector.definition.ConnectorProfile;
import dev.weir.connector.definition.Documents;

/**
 * The archive to hand in: {@code intro.md}, and in a second archive the folder {@code PkgAssets} with the solution of the
 * connector and the solution of a flow that tests it.
 *
 * @see <a href="https://learn.microsoft.com/connectors/custom-connectors/certification-submission">Submission</a>
 */
public final class CertificationPackage {

    private CertificationPackage() {
    }

    /**
     * Builds the package.
     *
     * @param connector the connector's files by name
     * @param definition its definition
     */
    public static byte[] of(ConnectorProfile profile, Map<String, byte[]> connector, ObjectNode definition) {
        SolutionFiles solutions = new SolutionFiles(profile, connector);
        String name = profile.title().replaceAll("[^A-Za-z0-9]+", "");
        byte[] inner = Zip.of(Map.of("PkgAssets/" + name + "Connector.zip", solutions.connectorSolution(),
                "PkgAssets/" + name + "Flow.zip", solutions.flowSolution(testFlow(definition))));
        return Zip.of(Map.of("intro.md", Documents.intro(profile, definition).getBytes(StandardCharsets.UTF_8), name + ".zip",
                inner));
    }

    /** A flow that is started by the first webhook trigger and tests the connection. */
    private static ObjectNode testFlow(ObjectNode definition) {
        ObjectNode flow = JsonNodeFactory.instance.objectNode();
        ObjectNode body = flow.putObject("properties").putObject("definition");
        body.put("$schema", "https://schema.management.azure.com/providers/Microsoft.Logic/schemas/2016-06-01/"
                + "workflowdefinition.json#").put("contentVersion", "1.0.0.0");
        ObjectNode parameters = body.putObject("parameters");
        parameters.putObject("$connections").put("type", "Object").putObject("defaultValue");
        parameters.putObject("$authentication").put("type", "SecureObject").putObject("defaultValue");
        ObjectNode triggers = body.putObject("triggers");
        for (JsonNode item : definition.path("paths")) {
            if (item.has("x-ms-notification-content") && triggers.isEmpty()) {
                triggers.set("Trigger", operation("OpenApiConnectionWebhook", item.at("/post/operationId").asText()));
            }
        }
        body.putObject("actions").set("Test",
                operation("OpenApiConnection", "TestConnection").set("runAfter", JsonNodeFactory.instance.objectNode()));
        flow.put("schemaVersion", "1.0.0.0");
        return flow;
    }

    private static ObjectNode operation(String type, String id) {
        ObjectNode operation = JsonNodeFactory.instance.objectNode().put("type", type);
        ObjectNode inputs = operation.putObject("inputs");
        inputs.putObject("host").put("connectionName", "shared_connector").put("operationId", id).put("apiId",
                "/providers/Microsoft.PowerApps/apis/shared_connector");
        inputs.putObject("parameters");
        inputs.put("authentication", "@parameters('$authentication')");
        return operation;
    }
}
