package dev.weir.localcloud.runtime.action;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.runtime.connector.Operation;
import dev.weir.localcloud.runtime.engine.ActionCall;

/**
 * Reads which operation of which connector an action asks for, in the two shapes that occur: {@code host.apiId} with
 * {@code operationId}, and the older {@code host.connection} with method and path.
 */
final class ConnectorHost {

    private static final Pattern CONNECTION = Pattern.compile("\\['([^']+?)(?:_\\d+)?'\\]\\['connectionId'\\]");

    private ConnectorHost() {
    }

    static Operation operation(ActionCall call, JsonNode inputs) {
        JsonNode host = inputs.path("host");
        ObjectNode context = call.run().origin().context();
        if (host.has("operationId")) {
            String connector = lastSegment(host.path("apiId").asText(host.path("connectionName").asText()));
            return new Operation(connector, host.get("operationId").asText(), object(inputs.path("parameters")), context,
                    call.action().trackingId());
        }
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        for (String part : new String[] { "path", "queries", "headers", "body", "method" }) {
            if (inputs.has(part)) {
                parameters.set(part, inputs.get(part));
            }
        }
        String named = call.node().json().at("/metadata/flowSystemMetadata/swaggerOperationId").asText();
        String id = named.isEmpty() ? inputs.path("method").asText("get").toLowerCase(Locale.ROOT) + " "
                + inputs.path("path").asText() : named;
        return new Operation(legacyConnector(call, host), id, parameters, context, call.action().trackingId());
    }

    /**
     * The connector as the address of its runtime says, {@code https://…/apim/planner}; else as the connection is called where
     * the name is looked up: {@code …['shared_planner']['connectionId']}.
     */
    private static String legacyConnector(ActionCall call, JsonNode host) {
        String runtime = host.path("api").path("runtimeUrl").asText();
        if (runtime.contains("/apim/")) {
            return "shared_" + lastSegment(runtime);
        }
        Matcher key = CONNECTION.matcher(call.node().inputs().path("host").path("connection").path("name").asText());
        return key.find() ? key.group(1) : lastSegment(host.path("connection").path("name").asText());
    }

    private static JsonNode object(JsonNode parameters) {
        return parameters.isObject() ? parameters : JsonNodeFactory.instance.objectNode();
    }

    private static String lastSegment(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }
}
