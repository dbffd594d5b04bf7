package dev.weir.connector.action;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.record.Action;
import dev.weir.record.Field;
import dev.weir.record.RecordJson;
import dev.weir.record.StoredRecord;

/**
 * Calls Azure Functions by HTTP, with the key in {@code x-functions-key}.
 *
 * @see <a href="https://learn.microsoft.com/azure/azure-functions/functions-bindings-http-webhook-trigger">HTTP trigger</a>
 */
@ApplicationScoped
class AzureFunctions {

    private final FunctionConfig config;
    private final ObjectMapper json;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER).build();

    AzureFunctions(FunctionConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
    }

    /**
     * Sends the record and the input, and reads the output.
     *
     * @throws FunctionFailedException when there is no answer in time, or not the declared one
     */
    Map<String, Object> call(Action action, String tenantId, StoredRecord record, Map<String, Object> input) {
        URI app = config.url().orElseThrow(
                () -> new FunctionFailedException("weir.functions.url is not set, but an action needs it", false, null));
        ObjectNode body = json.createObjectNode().put("tenantId", tenantId).put("recordType", record.type().id());
        body.set("record", RecordJson.of(record));
        body.set("input", RecordJson.of(input));
        HttpRequest.Builder request = HttpRequest.newBuilder(app.resolve("/api/" + action.function().orElseThrow()))
                .timeout(action.timeout()).header("Content-Type", "application/json").header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        config.key().ifPresent(key -> request.header("x-functions-key", key));
        return output(action, send(action, request.build()));
    }

    private JsonNode send(Action action, HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new FunctionFailedException(action.function().get() + " answered " + response.statusCode(), false, null);
            }
            return json.readTree(response.body());
        } catch (HttpTimeoutException late) {
            throw new FunctionFailedException(action.function().get() + " took too long", true, late);
        } catch (IOException broken) {
            throw new FunctionFailedException(action.function().get() + " cannot be reached or answers no JSON", false, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FunctionFailedException("Stopped while waiting", false, stopped);
        }
    }

    private static Map<String, Object> output(Action action, JsonNode answer) {
        Map<String, Object> output = new LinkedHashMap<>();
        for (Field field : action.output()) {
            JsonNode node = answer.path(field.name());
            if (!node.isMissingNode() && !node.isNull()) {
                output.put(field.name(), RecordJson.read(field.type(), node).orElseThrow(() -> new FunctionFailedException(
                        action.function().orElseThrow() + " answered no " + field.type().word() + " as " + field.name(), false,
                        null)));
            }
        }
        return output;
    }
}
