package dev.weir.localcloud.runtime.connector;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** A custom connector: does its operations by real calls, as its OpenAPI 2.0 document describes them. */
public final class SwaggerConnector implements Connector {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String NOTIFICATION_URL = "x-ms-notification-url";

    private final JsonNode document;
    private final HttpClient http;
    private final ObjectMapper json;
    private final TokenSource tokens;

    /** Gives the bearer token with which a connection calls its service. */
    @FunctionalInterface
    public interface TokenSource {
        Optional<String> token(Operation operation);
    }

    public SwaggerConnector(JsonNode document, HttpClient http, ObjectMapper json, TokenSource tokens) {
        this.document = document;
        this.http = http;
        this.json = json;
        this.tokens = tokens;
    }

    @Override
    public Answer call(Operation operation) {
        JsonNode next = operation.parameters().path("@odata.nextLink");
        if (next.isTextual() && next.asText().startsWith(origin() + "/")) {
            return send(operation, "GET", URI.create(next.asText()), null, Map.of());
        }
        return described(operation.id()).map(found -> request(operation, found, null))
                .orElseGet(() -> Connector.unknown(operation));
    }

    @Override
    public Answer subscribe(Operation operation, String callbackUrl) {
        return described(operation.id()).map(found -> request(operation, found, callbackUrl))
                .orElseGet(() -> Connector.unknown(operation));
    }

    /** Takes a subscription back at the address that the service gave for it. */
    public void delete(Operation operation, String location) {
        send(operation, "DELETE", URI.create(origin()).resolve(location), null, Map.of());
    }

    private record Described(String method, String path, JsonNode operation) {
    }

    private Optional<Described> described(String id) {
        for (var path : document.path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (method.getValue().path("operationId").asText().equalsIgnoreCase(id)) {
                    return Optional.of(new Described(method.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(),
                            method.getValue()));
                }
            }
        }
        return Optional.empty();
    }

    private Answer request(Operation operation, Described described, String callbackUrl) {
        String path = described.path();
        StringBuilder query = new StringBuilder();
        Map<String, String> headers = new java.util.LinkedHashMap<>();
        JsonNode body = null;
        for (JsonNode declared : described.operation().path("parameters")) {
            JsonNode parameter = resolved(declared);
            String name = parameter.path("name").asText();
            JsonNode value = operation.parameter(name);
            if (value.isMissingNode() && parameter.has("default")) {
                value = parameter.get("default");
            }
            switch (parameter.path("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", encoded(text(value)));
                case "query" -> {
                    if (!value.isMissingNode() && !value.isNull()) {
                        query.append(query.isEmpty() ? '?' : '&').append(encoded(name)).append('=')
                                .append(encoded(text(value)));
                    }
                }
                case "header" -> {
                    if (!value.isMissingNode() && !value.isNull()) {
                        headers.put(name, text(value));
                    }
                }
                case "body" -> body = body(operation, parameter, callbackUrl);
                default -> throw new IllegalStateException("Parameters in " + parameter.path("in").asText() + " are not known");
            }
        }
        return send(operation, described.method(), URI.create(origin() + document.path("basePath").asText() + path + query),
                body, headers);
    }

    private JsonNode body(Operation operation, JsonNode parameter, String callbackUrl) {
        ObjectNode all = operation.nested();
        JsonNode body = all.path(parameter.path("name").asText("body"));
        ObjectNode sent = body.isObject() ? (ObjectNode) body : JsonNodeFactory.instance.objectNode();
        JsonNode schema = resolved(parameter.path("schema"));
        for (var property : schema.path("properties").properties()) {
            if (callbackUrl != null && property.getValue().path(NOTIFICATION_URL).asBoolean()) {
                sent.put(property.getKey(), callbackUrl);
            }
        }
        return body.isMissingNode() || body.isObject() ? sent : body;
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.startsWith("#/") ? document.at(reference.substring(1)) : node;
    }

    private String origin() {
        String scheme = document.path("schemes").path(0).asText("https");
        return scheme + "://" + document.path("host").asText();
    }

    private Answer send(Operation operation, String method, URI address, JsonNode body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept", "application/json")
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body.toString()));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        tokens.token(operation).ifPresent(token -> request.header("Authorization", "Bearer " + token));
        trace(request, operation.context());
        try {
            return answer(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException unreachable) {
            return Answer.error(502, "BadGateway",
                    "The service behind the connector cannot be reached: " + unreachable.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Answer.error(503, "ServiceUnavailable", "The local cloud is stopping.");
        }
    }

    /** Says which run calls, as published connectors are told by the platform. */
    private static void trace(HttpRequest.Builder request, JsonNode context) {
        request.header("x-ms-client-tracking-id", context.path("run").asText("none"));
        if (context.hasNonNull("run") && context.hasNonNull("flow")) {
            request.header("x-ms-workflow-name", context.get("flow").asText());
            request.header("x-ms-workflow-run-id", context.get("run").asText());
            request.header("x-ms-environment-id", context.path("environment").asText());
        }
    }

    private Answer answer(HttpResponse<String> response) {
        ObjectNode headers = JsonNodeFactory.instance.objectNode();
        response.headers().map().forEach((name, values) -> headers.put(header(name), String.join(",", values)));
        return new Answer(response.statusCode(), headers, response.body().isEmpty() ? null : parsed(response.body()));
    }

    private JsonNode parsed(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException plain) {
            return TextNode.valueOf(body);
        }
    }

    /** Names of HTTP/1 headers as flows expect them, each word with a capital. */
    private static String header(String name) {
        StringBuilder text = new StringBuilder(name);
        for (int index = 0; index < text.length(); index++) {
            if (index == 0 || text.charAt(index - 1) == '-') {
                text.setCharAt(index, Character.toUpperCase(text.charAt(index)));
            }
        }
        return text.toString();
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
