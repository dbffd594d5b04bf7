package dev.weir.localcloud.powerapps;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.entra.Caller;
import dev.weir.localcloud.store.Document;
import dev.weir.localcloud.store.Documents;

/** The custom connectors of every environment, secrets included; those are kept and never answered. */
@ApplicationScoped
public class CustomApis {

    private static final String KIND = "custom-api";

    private final Documents documents;
    private final Clock clock;

    CustomApis(Documents documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    List<ObjectNode> in(String environment) {
        return documents.list(KIND, environment).stream().map(Document::content).map(CustomApis::shown).toList();
    }

    Optional<ObjectNode> find(String environment, String name) {
        return documents.find(KIND, environment, name).map(Document::content).map(CustomApis::shown);
    }

    /** The connector as its runtime needs it. */
    public Optional<CustomApi> runtime(String environment, String name) {
        return documents.find(KIND, environment, name).map(Document::content).map(CustomApi::of);
    }

    ObjectNode create(Caller caller, String environment, JsonNode sent) {
        String title = sent.path("displayName").asText("");
        JsonNode definition = sent.path("openApiDefinition");
        if (title.isBlank() || !definition.isObject()) {
            throw new PowerAppsFault(400, "InvalidRequestContent", "displayName and openApiDefinition are required.");
        }
        if (sent.at("/connectionParameters/token/type").asText().equals("oauthSetting")
                && sent.at("/connectionParameters/token/oAuthSettings/clientSecret").asText("").isEmpty()) {
            throw new PowerAppsFault(400, "MissingClientSecret", "The client secret is required to create the API.");
        }
        String name = "shared_" + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-20") + "-5f"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 18);
        ObjectNode api = JsonNodeFactory.instance.objectNode().put("name", name)
                .put("id", "/providers/Microsoft.PowerApps/apis/" + name).put("type", "Microsoft.PowerApps/apis");
        ObjectNode properties = api.putObject("properties");
        properties.setAll((ObjectNode) sent);
        properties.remove("environment");
        properties.put("isCustomApi", true).put("tier", "Premium").put("createdTime", clock.instant().toString())
                .put("changedTime", clock.instant().toString());
        properties.putObject("metadata").put("source", "powerapps-user-defined").put("environmentName", environment)
                .put("allowSharing", true).put("almMode", "Environment").put("brandColor", sent.path("iconBrandColor").asText())
                .putObject("createdBy").put("id", caller.objectId()).put("displayName", caller.person().name())
                .put("email", caller.person().upn()).put("type", "User").put("tenantId", caller.tenantId());
        documents.put(KIND, environment, name, api);
        return shown(api);
    }

    /** Changes what was sent and keeps the rest; a secret that was not sent stays. */
    ObjectNode update(String environment, String name, JsonNode sent) {
        if (sent.has("displayName")) {
            throw new PowerAppsFault(400, "CannotUpdateDisplayName", "Cannot update API displayName");
        }
        return documents.change(KIND, environment, name, api -> {
            ObjectNode properties = (ObjectNode) api.get("properties");
            String secret = properties.at("/connectionParameters/token/oAuthSettings/clientSecret").asText("");
            properties.setAll((ObjectNode) sent.deepCopy());
            properties.remove("environment");
            if (properties.at("/connectionParameters/token/oAuthSettings") instanceof ObjectNode settings
                    && !settings.hasNonNull("clientSecret") && !secret.isEmpty()) {
                settings.put("clientSecret", secret);
            }
            properties.put("changedTime", clock.instant().toString());
            return api;
        }).map(Document::content).map(CustomApis::shown).orElseThrow(() -> unknown(name));
    }

    void delete(String environment, String name) {
        if (!documents.remove(KIND, environment, name)) {
            throw unknown(name);
        }
    }

    static PowerAppsFault unknown(String name) {
        return new PowerAppsFault(404, "ApiResourceNotFound", "Could not find API '" + name + "'.");
    }

    /** The connector as it is answered: without secret, its definition behind Microsoft's gateway. */
    private static ObjectNode shown(ObjectNode stored) {
        ObjectNode api = stored.deepCopy();
        ObjectNode properties = (ObjectNode) api.get("properties");
        if (properties.at("/connectionParameters/token/oAuthSettings") instanceof ObjectNode settings) {
            settings.remove("clientSecret");
            settings.put("redirectUrl", "https://global.consent.azure-apim.net/redirect/"
                    + api.path("name").asText().replaceFirst("shared_", ""));
        }
        ObjectNode swagger = (ObjectNode) properties.remove("openApiDefinition");
        String name = api.path("name").asText().replaceFirst("shared_", "");
        URI runtime = URI.create("https://europe-001.azure-apim.net/apim/" + name);
        swagger.put("host", runtime.getHost()).put("basePath", runtime.getPath());
        if (swagger.get("paths") instanceof ObjectNode paths) {
            ObjectNode behind = swagger.putObject("paths");
            paths.properties().forEach(path -> behind.set("/{connectionId}" + path.getKey(), path.getValue()));
        }
        properties.set("swagger", swagger);
        properties.put("primaryRuntimeUrl", runtime.toString()).putArray("runtimeUrls").add(runtime.toString());
        return api;
    }
}
