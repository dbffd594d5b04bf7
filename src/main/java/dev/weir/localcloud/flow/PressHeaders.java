package dev.weir.localcloud.flow;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a flow that a person started finds in its trigger's headers: who that is, and, since exported flows look them up there,
 * the connections they run with.
 */
final class PressHeaders {

    private PressHeaders() {
    }

    static ObjectNode of(FlowCaller caller, CloudFlow flow) {
        ObjectNode headers = JsonNodeFactory.instance.objectNode();
        headers.put("x-ms-user-id", caller.objectId()).put("x-ms-user-name", caller.name()).put("x-ms-user-email",
                caller.mail());
        headers.put("x-ms-user-id-encoded", encoded(caller.objectId())).put("x-ms-user-name-encoded", encoded(caller.name()))
                .put("x-ms-user-email-encoded", encoded(caller.mail()));
        ObjectNode tokens = JsonNodeFactory.instance.objectNode().put("$ConnectionKey", "local-cloud");
        ObjectNode connections = tokens.putObject("$connections");
        flow.connectionReferences().properties().forEach(reference -> connections.putObject(reference.getKey())
                .put("connectionId", reference.getValue().path("id").asText() + "/connections/"
                        + reference.getValue().path("connectionName").asText()));
        return headers.put("X-MS-APIM-Tokens", encoded(tokens.toString()));
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
