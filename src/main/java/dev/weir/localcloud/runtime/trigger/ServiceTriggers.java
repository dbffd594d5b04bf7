package dev.weir.localcloud.runtime.trigger;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.flow.CloudFlow;
import dev.weir.localcloud.runtime.action.HttpCalls;
import dev.weir.localcloud.runtime.action.NoAnswerException;
import dev.weir.localcloud.runtime.connector.Answer;
import dev.weir.localcloud.runtime.connector.Operation;
import dev.weir.localcloud.runtime.service.CustomConnectors;
import io.quarkus.logging.Log;

/**
 * Triggers that services offer through connectors or at an address: subscriptions and polls, made for real at custom
 * connectors and addresses.
 */
@ApplicationScoped
class ServiceTriggers {

    private final CustomConnectors connectors;
    private final HttpCalls http;
    private final Firing firing;

    ServiceTriggers(CustomConnectors connectors, HttpCalls http, Firing firing) {
        this.http = http;
        this.connectors = connectors;
        this.firing = firing;
    }

    /**
     * Subscribes at the service.
     *
     * @return the subscription's address; empty for services that are only stand-ins here, whose events come from the desk
     */
    Optional<String> subscribe(CloudFlow flow, Listener listener, String callbackUrl) {
        if (listener.isHttp()) {
            return Optional.of(send(flow, listener, "subscribe", callbackUrl)).filter(answer -> !answer.isFailure())
                    .map(answer -> callbackUrl);
        }
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
        if (listener.isHttp()) {
            if (listener.trigger().at("/inputs/unsubscribe").has("uri")) {
                send(flow, listener, "unsubscribe", location);
            }
            return;
        }
        Operation operation = operation(flow, listener);
        connectors.find(operation).ifPresent(connector -> connector.delete(operation, location));
    }

    /** Asks the service whether something is new. */
    Optional<Answer> poll(CloudFlow flow, Listener listener) {
        if (listener.isHttp()) {
            return Optional.of(send(flow, listener, "", null));
        }
        Operation operation = operation(flow, listener);
        Operation asked = listener.location().map(location -> new Operation(operation.connector(), operation.id(),
                JsonNodeFactory.instance.objectNode().put("@odata.nextLink", location), operation.context(),
                operation.trackingId()))
                .orElse(operation);
        return connectors.find(operation).map(connector -> connector.call(asked));
    }

    /** A request of an HTTP trigger; what does not answer is told as a failure. */
    private Answer send(CloudFlow flow, Listener listener, String part, String callbackUrl) {
        JsonNode inputs = listener.trigger().path("inputs");
        try {
            return http.send(firing.evaluated(flow, part.isEmpty() ? inputs : inputs.path(part), callbackUrl));
        } catch (NoAnswerException none) {
            Log.warnf("The trigger of flow %s gets no answer: %s", flow.name(), none.getMessage());
            return Answer.error(502, none.code(), none.getMessage());
        }
    }

    private Operation operation(CloudFlow flow, Listener listener) {
        JsonNode inputs = firing.evaluated(flow, listener.trigger().path("inputs"), null);
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
