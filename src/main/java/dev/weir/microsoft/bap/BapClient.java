package dev.weir.microsoft.bap;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.microsoft.Endpoints;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;

/** Asks the business application platform; it changes nothing there, so every question may be repeated once. */
@ApplicationScoped
public class BapClient {

    private static final String VERSION = "2016-11-01";
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final BapRestClient rest;

    BapClient(Endpoints endpoints) {
        this.rest = QuarkusRestClientBuilder.newBuilder().baseUri(endpoints.businessAppPlatform())
                .connectTimeout(5, TimeUnit.SECONDS).readTimeout(15, TimeUnit.SECONDS).build(BapRestClient.class);
    }

    /**
     * The environments that a person may make flows in.
     *
     * @throws BapException when the platform refuses or does not answer
     */
    public List<Environment> environments(String token) {
        List<Environment> environments = new ArrayList<>();
        for (JsonNode each : ask(() -> rest.environments("Bearer " + token, VERSION)).path("value")) {
            JsonNode properties = each.path("properties");
            JsonNode database = properties.path("linkedEnvironmentMetadata");
            boolean ready = database.path("instanceState").asText("Ready").equals("Ready");
            environments.add(new Environment(each.path("name").asText(), properties.path("displayName").asText(),
                    properties.path("environmentSku").asText(), properties.path("isDefault").asBoolean(),
                    Optional.of(database.path("instanceUrl").asText("")).filter(url -> ready && !url.isEmpty())
                            .map(URI::create)));
        }
        return environments;
    }

    /**
     * The data-loss prevention policies of the tenant; only its administrators may see them.
     *
     * @throws BapException when the platform refuses or does not answer
     */
    public List<DataPolicy> policies(String token) {
        List<DataPolicy> policies = new ArrayList<>();
        ask(() -> rest.policies("Bearer " + token, VERSION)).path("value").forEach(each -> policies.add(policy(each)));
        return policies;
    }

    private static DataPolicy policy(JsonNode json) {
        Map<String, DataPolicy.Group> groups = new HashMap<>();
        for (JsonNode group : json.path("connectorGroups")) {
            for (JsonNode connector : group.path("connectors")) {
                String id = connector.path("id").asText();
                groups.put(id.substring(id.lastIndexOf('/') + 1), group(group.path("classification").asText()));
            }
        }
        Set<String> environments = new HashSet<>();
        json.path("environments").forEach(environment -> environments.add(environment.path("name").asText()));
        return new DataPolicy(json.path("displayName").asText(), switch (json.path("environmentType").asText()) {
            case "OnlyEnvironments", "SingleEnvironment" -> DataPolicy.Scope.ONLY;
            case "ExceptEnvironments" -> DataPolicy.Scope.EXCEPT;
            default -> DataPolicy.Scope.ALL;
        }, environments, groups, group(json.path("defaultConnectorsClassification").asText("General")));
    }

    private static DataPolicy.Group group(String classification) {
        return switch (classification) {
            case "Confidential" -> DataPolicy.Group.BUSINESS;
            case "Blocked" -> DataPolicy.Group.BLOCKED;
            default -> DataPolicy.Group.NON_BUSINESS;
        };
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return once(question);
        } catch (BapException refused) {
            Duration pause = refused.retryAfter().orElse(Duration.ofMillis(200));
            if (!refused.isPassing() || pause.compareTo(LONGEST_PAUSE) > 0) {
                throw refused;
            }
            sleep(pause);
            return once(question);
        }
    }

    private static <T> T once(Supplier<T> question) {
        try {
            return question.get();
        } catch (WebApplicationException refused) {
            Response answer = refused.getResponse();
            String wait = answer.getHeaderString("Retry-After");
            throw new BapException(answer.getStatus(), answer.getStatusInfo().getReasonPhrase(),
                    answer.getHeaderString("x-ms-request-id"),
                    wait != null && wait.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(wait)) : null);
        } catch (ProcessingException silent) {
            throw new BapException(silent);
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BapException(stopped);
        }
    }
}
