package dev.weir.embed.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.catalog.TrialConfig;
import io.quarkus.logging.Log;

/** Asks whatever stands at {@code weir.trial.url} to run a definition on sample data. */
@ApplicationScoped
class TrialClient {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Optional<URI> address;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3))
            .followRedirects(HttpClient.Redirect.NEVER).build();

    TrialClient(TrialConfig config, ObjectMapper json) {
        this.address = config.url();
        this.json = json;
    }

    boolean isThere() {
        return address.isPresent();
    }

    /**
     * Runs a definition.
     *
     * @param sample what a test of a template gives
     * @return {@code {event, runs, calls, records}}, or {@code {error}} for a sample that does not fit; empty when nothing
     *         answers
     */
    Optional<JsonNode> run(JsonNode definition, JsonNode sample) {
        ObjectNode wish = json.createObjectNode();
        wish.set("definition", definition);
        wish.set("sample", sample);
        HttpRequest request = HttpRequest.newBuilder(address.orElseThrow()).timeout(PATIENCE)
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(wish.toString())).build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() == 200 || response.statusCode() == 422) {
                return Optional.of(json.readTree(response.body()));
            }
            Log.warnf("A template could not be tried: %s answered %d", request.uri(), response.statusCode());
            return Optional.empty();
        } catch (IOException silent) {
            Log.warnf("A template could not be tried: %s", silent);
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
