package dev.weir.localcloud.runtime.action;

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
        String id = inputs.path("method").asText("get").toLowerCase(java.util.Locale.ROOT) + " " + inputs.path("path").asText();
        return new Operation(legacyConnector(call, host), id, parameters, context, call.action().trackingId());
    }

    /** The connection's name in the definition, such as {@code @parameters('$connections')['shared_x']['connectionId']}. */
    private static String legacyConnector(ActionCall call, JsonNode host) {
        String written = call.node().inputs().path("host").path("connection").path("name").asText();
        int begin = written.indexOf("['");
        int end = written.indexOf("']", begin + 2);
        if (begin >= 0 && end > begin) {
            return written.substring(begin + 2, end);
        }
        return lastSegment(host.path("connection").path("name").asText());
    }

    private static JsonNode object(JsonNode parameters) {
        return parameters.isObject() ? parameters : JsonNodeFactory.instance.objectNode();
    }

    private static String lastSegment(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }
}
