package dev.weir.localcloud.runtime.service;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import dev.weir.localcloud.runtime.action.HttpCalls;
import dev.weir.localcloud.runtime.action.NoAnswerException;
import dev.weir.localcloud.runtime.connector.Answer;

/** Calls of the HTTP action: real ones to this computer, none to anywhere else, as the local cloud has no network. */
@ApplicationScoped
class LoopbackHttp implements HttpCalls {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final ObjectMapper json;

    LoopbackHttp(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Answer send(JsonNode inputs) throws NoAnswerException {
        URI address = address(withQueries(inputs));
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        JsonNode body = inputs.path("body");
        request.method(inputs.path("method").asText("GET").toUpperCase(java.util.Locale.ROOT),
                body.isMissingNode() || body.isNull() ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body.isTextual() ? body.asText() : body.toString()));
        inputs.path("headers").properties().forEach(header -> request.header(header.getKey(), header.getValue().asText()));
        if (!body.isMissingNode() && inputs.path("headers").path("Content-Type").isMissingNode()) {
            request.header("Content-Type", body.isTextual() ? "text/plain" : "application/json");
        }
        try {
            return answer(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException unreachable) {
            throw new NoAnswerException("BadGateway", "The address '" + address + "' does not answer.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException("ServiceUnavailable", "The local cloud is stopping.");
        }
    }

    private static String withQueries(JsonNode inputs) {
        StringBuilder address = new StringBuilder(inputs.path("uri").asText());
        inputs.path("queries").properties().forEach(query -> address.append(address.indexOf("?") < 0 ? '?' : '&')
                .append(URLEncoder.encode(query.getKey(), StandardCharsets.UTF_8)).append('=')
                .append(URLEncoder.encode(query.getValue().asText(), StandardCharsets.UTF_8)));
        return address.toString();
    }

    private static URI address(String text) throws NoAnswerException {
        try {
            URI address = new URI(text);
            if (address.getHost() != null && InetAddress.getByName(address.getHost()).isLoopbackAddress()) {
                return address;
            }
            throw new NoAnswerException("UnresolvableHostName", "The provided host name '" + address.getHost()
                    + "' could not be resolved: the local cloud has no network.");
        } catch (java.net.URISyntaxException | UnknownHostException unknown) {
            throw new NoAnswerException("UnresolvableHostName",
                    "The provided host name of '" + text + "' could not be resolved.");
        }
    }

    private Answer answer(HttpResponse<String> response) {
        ObjectNode headers = JsonNodeFactory.instance.objectNode();
        response.headers().map().forEach((name, values) -> headers.put(name, String.join(",", values)));
        String type = response.headers().firstValue("Content-Type").orElse("");
        try {
            JsonNode body = response.body().isEmpty() ? null
                    : type.contains("json") ? json.readTree(response.body()) : TextNode.valueOf(response.body());
            return new Answer(response.statusCode(), headers, body);
        } catch (JsonProcessingException malformed) {
            return Answer.error(502, "BadGateway", "The answer says that it is JSON, and is not.");
        }
    }
}
