package dev.weir.localcloud.runtime.trigger;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.flow.CloudFlow;
import dev.weir.localcloud.runtime.connector.Answer;
import dev.weir.localcloud.runtime.connector.Operation;
import dev.weir.localcloud.runtime.service.CustomConnectors;
import io.quarkus.logging.Log;

/** Triggers that services offer through connectors: subscriptions and polls, made for real at custom connectors. */
@ApplicationScoped
class ServiceTriggers {

    private final CustomConnectors connectors;
    private final Firing firing;

    ServiceTriggers(CustomConnectors connectors, Firing firing) {
        this.connectors = connectors;
        this.firing = firing;
    }

    /**
     * Subscribes at the service.
     *
     * @return the subscription's address; empty for services that are only stand-ins here, whose events come from the desk
     */
    Optional<String> subscribe(CloudFlow flow, Listener listener, String callbackUrl) {
        Operation operation = operation(flow, listener);
        return connectors.find(operation).flatMap(connector -> {
            Answer answer = connector.subscribe(operation, callbackUrl);
            if (answer.isFailure()) {
                Log.warnf("Flow %s could not subscribe with %s: %d %s", flow.name(), operation.id(), answer.statusCode(),
                        answer.body());
                return Optional.empty();
            }
            return Optional.ofNullable(answer.headers().get("Location")).map(JsonNode::asText);
        });
    }

    void unsubscribe(CloudFlow flow, Listener listener, String location) {
        Operation operation = operation(flow, listener);
        connectors.find(operation).ifPresent(connector -> connector.delete(operation, location));
    }

    /** Asks the service whether something is new. */
    Optional<Answer> poll(CloudFlow flow, Listener listener) {
        Operation operation = operation(flow, listener);
        Operation asked = listener.location().map(location -> new Operation(operation.connector(), operation.id(),
                JsonNodeFactory.instance.objectNode().put("@odata.nextLink", location), operation.context(),
                operation.trackingId()))
                .orElse(operation);
        return connectors.find(operation).map(connector -> connector.call(asked));
    }

    private Operation operation(CloudFlow flow, Listener listener) {
        JsonNode inputs = firing.inputs(flow, listener.trigger());
        JsonNode host = inputs.path("host");
        String api = host.path("apiId").asText(host.path("connectionName").asText());
        ObjectNode context = JsonNodeFactory.instance.objectNode().put("tenantId", flow.tenantId())
                .put("environment", flow.environment()).put("ownerId", flow.ownerId()).put("flow", flow.name());
        JsonNode parameters = inputs.path("parameters").isObject() ? inputs.get("parameters")
                : JsonNodeFactory.instance.objectNode();
        return new Operation(api.substring(api.lastIndexOf('/') + 1), host.path("operationId").asText(), parameters, context,
                listener.secret());
    }
}
