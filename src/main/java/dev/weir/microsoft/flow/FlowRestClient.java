package dev.weir.microsoft.flow;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Single calls of the Flow service. Written on the JDK's client since the addresses of further pages come from the service
 * and must be followed unchanged, but only to hosts of the same cloud.
 */
class FlowRestClient {

    private static final Set<String> REPEATABLE = Set.of("GET", "DELETE", "PATCH");

    private final URI origin;
    private final FlowConfig config;
    private final ObjectMapper json;
    private final HttpClient http;

    FlowRestClient(URI origin, FlowConfig config, ObjectMapper json) {
        this.origin = origin;
        this.config = config;
        this.json = json;
        this.http = HttpClient.newBuilder().connectTimeout(config.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER).build();
    }

    /** An address of the service: a path with its query. */
    URI address(String pathAndQuery) {
        return origin.resolve(pathAndQuery);
    }

    /** Whether an address that the service gave leads to the service: its own host or a regional one below it. */
    boolean isOurs(URI address) {
        return address.getHost() != null && origin.getScheme().equalsIgnoreCase(address.getScheme())
                && origin.getPort() == address.getPort() && isSameOrBelow(address.getHost().toLowerCase(Locale.ROOT),
                        origin.getHost().toLowerCase(Locale.ROOT));
    }

    private static boolean isSameOrBelow(String host, String base) {
        return host.equals(base) || host.endsWith("." + base);
    }

    /**
     * Makes a call, and makes it again when it is one that may be repeated and that can help.
     *
     * @param repeatable whether a call that is not so by its method may be repeated, since it only sets a state
     * @return the answer's body; null when it has none
     */
    Answer call(String method, URI address, String token, JsonNode body, boolean repeatable) {
        int left = repeatable || REPEATABLE.contains(method) ? config.attempts() : 1;
        while (true) {
            left--;
            try {
                return once(method, address, token, body);
            } catch (FlowException failed) {
                if (left <= 0 || !failed.isTemporary() || failed.pause().compareTo(config.longestPause()) > 0) {
                    throw failed;
                }
                pause(failed);
            }
        }
    }

    private static void pause(FlowException failed) {
        try {
            Thread.sleep(failed.pause().toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw failed;
        }
    }

    private Answer once(String method, URI address, String token, JsonNode body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(config.readTimeout())
                .header("Authorization", "Bearer " + token).header("Accept", "application/json");
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json").method(method,
                    HttpRequest.BodyPublishers.ofString(body.toString()));
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 200 && response.statusCode() < 300) {
                return new Answer(response.statusCode(), parsed(response.body()));
            }
            throw refusal(response);
        } catch (IOException silent) {
            throw new FlowException(silent);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FlowException(stopped);
        }
    }

    private JsonNode parsed(String body) throws IOException {
        return body == null || body.isBlank() ? json.createObjectNode() : json.readTree(body);
    }

    private FlowException refusal(HttpResponse<String> response) {
        JsonNode error;
        try {
            error = json.readTree(response.body()).path("error");
        } catch (JsonProcessingException notJson) {
            error = json.createObjectNode();
        }
        return new FlowException(response.statusCode(), error.path("code").asText("Unknown"),
                error.path("message").asText(""), response.headers().firstValue("x-ms-request-id").orElse("unknown"),
                pauseAsked(response));
    }

    private static Duration pauseAsked(HttpResponse<String> response) {
        return response.headers().firstValue("Retry-After").filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(response.statusCode() == 429 ? Duration.ofSeconds(10) : Duration.ofMillis(300));
    }

    /** A successful answer. */
    record Answer(int status, JsonNode body) {
    }
}
