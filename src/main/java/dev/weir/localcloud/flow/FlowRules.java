package dev.weir.localcloud.flow;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What must hold before a flow is kept, and before it may be on. */
final class FlowRules {

    private static final int MOST_ACTIONS = 500;

    private FlowRules() {
    }

    /** Refuses properties that no flow can have. */
    static void check(ObjectNode properties) {
        if (properties.path("displayName").asText().isBlank()) {
            throw FlowFault.badRequest("InvalidRequestContent", "The flow's 'properties.displayName' is missing.");
        }
        JsonNode definition = properties.path("definition");
        if (!definition.isObject() || !definition.path("triggers").isObject() || definition.path("triggers").isEmpty()) {
            throw FlowFault.badRequest("InvalidOpenApiFlow",
                    "The flow's 'properties.definition' must be a workflow definition with one trigger.");
        }
        if (!properties.path("connectionReferences").isMissingNode() && !properties.path("connectionReferences").isObject()) {
            throw FlowFault.badRequest("InvalidRequestContent", "'properties.connectionReferences' must be an object.");
        }
        Operations operations = new Operations(definition, properties.path("connectionReferences"));
        if (operations.actionCount() > MOST_ACTIONS) {
            throw FlowFault.badRequest("InvalidTemplate",
                    "The definition has " + operations.actionCount() + " actions; at most " + MOST_ACTIONS + " are allowed.");
        }
        for (JsonNode operation : operations.all()) {
            String key = Operations.connectionKey(operation);
            if (!key.isEmpty() && !properties.path("connectionReferences").has(key)) {
                throw FlowFault.badRequest("InvalidOpenApiFlow",
                        "The definition uses the connection '" + key + "', which is not among 'connectionReferences'.");
            }
        }
    }

    /** Why a person may not turn this flow on; empty when they may. */
    static Optional<FlowFault> reasonToStayOff(CloudFlow flow, FlowCaller caller) {
        Optional<FlowFault> unpaid = caller.premium() ? Optional.empty()
                : Connectors.premium(flow).map(connection -> FlowFault.quotaMissing(caller.objectId(), connection));
        return unpaid.isPresent() ? unpaid : missingConnection(flow);
    }

    private static Optional<FlowFault> missingConnection(CloudFlow flow) {
        for (JsonNode reference : flow.connectionReferences()) {
            boolean embedded = !reference.path("source").asText().equals("Invoker");
            if (embedded && reference.path("connectionName").asText().isBlank()) {
                String api = reference.path("id").asText();
                return Optional.of(new FlowFault(403, "ConnectionAuthorizationFailed",
                        "The connection for '" + api.substring(api.lastIndexOf('/') + 1)
                                + "' cannot be used to activate this flow. Choose a connection and try again."));
            }
        }
        return Optional.empty();
    }
}
