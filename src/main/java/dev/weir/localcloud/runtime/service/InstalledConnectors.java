package dev.weir.localcloud.runtime.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.weir.localcloud.LocalCloudConfig;
import dev.weir.localcloud.entra.ClientSecrets;
import dev.weir.localcloud.powerapps.CustomApis;
import io.quarkus.logging.Log;

/**
 * The custom connectors that environments have. The sample tenants have the ISV's own from the start, as configuration says;
 * its definition is read from the portal, over HTTP.
 */
@ApplicationScoped
class InstalledConnectors {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LocalCloudConfig config;
    private final CustomApis apis;
    private final ClientSecrets secrets;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<String, Installed> read = new ConcurrentHashMap<>();

    /**
     * A connector as an environment has it.
     *
     * @param definition its OpenAPI 2.0 document
     * @param resource what its tokens are for
     * @param signsIn whether its connections can get tokens
     */
    record Installed(JsonNode definition, String resource, boolean signsIn) {
    }

    InstalledConnectors(LocalCloudConfig config, CustomApis apis, ClientSecrets secrets, ObjectMapper json) {
        this.config = config;
        this.apis = apis;
        this.secrets = secrets;
        this.json = json;
    }

    Optional<Installed> find(String environment, String name) {
        LocalCloudConfig.SampleConnector sample = config.connectors().get(name);
        if (sample == null) {
            return apis.runtime(environment, name).map(api -> new Installed(api.definition(), api.resource(),
                    secrets.isLive(api.clientId(), api.clientSecret())));
        }
        Installed known = read.get(name);
        return known != null ? Optional.of(known) : fetch(name, sample);
    }

    private Optional<Installed> fetch(String name, LocalCloudConfig.SampleConnector sample) {
        try {
            URI address = sample.definition();
            HttpResponse<String> answer = http.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                Log.warnf("The connector %s cannot be read: %s answers %d", name, address, answer.statusCode());
                return Optional.empty();
            }
            Installed installed = new Installed(json.readTree(answer.body()), sample.resource(), true);
            read.put(name, installed);
            return Optional.of(installed);
        } catch (IOException unreachable) {
            Log.warnf("The connector %s cannot be read: %s", name, unreachable.getMessage());
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
