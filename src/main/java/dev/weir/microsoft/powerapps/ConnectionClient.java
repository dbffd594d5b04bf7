package dev.weir.microsoft.powerapps;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.microsoft.Endpoints;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;

/** Asks which connections a person has. */
@ApplicationScoped
public class ConnectionClient {

    private static final String VERSION = "2016-11-01";

    private final ConnectionRestClient rest;

    ConnectionClient(Endpoints endpoints) {
        this.rest = QuarkusRestClientBuilder.newBuilder().baseUri(endpoints.powerApps())
                .connectTimeout(5, TimeUnit.SECONDS).readTimeout(15, TimeUnit.SECONDS).build(ConnectionRestClient.class);
    }

    /**
     * The connections that the token's owner made in an environment.
     *
     * @throws ConnectionsException when Power Apps refuses or does not answer
     */
    public List<Connection> connections(String token, String environment) {
        List<Connection> connections = new ArrayList<>();
        for (JsonNode each : ask(token, environment).path("value")) {
            JsonNode properties = each.path("properties");
            String api = properties.path("apiId").asText();
            connections.add(new Connection(each.path("name").asText(), api.substring(api.lastIndexOf('/') + 1),
                    properties.path("displayName").asText(),
                    properties.path("statuses").path(0).path("status").asText().equals("Connected")));
        }
        return connections;
    }

    private JsonNode ask(String token, String environment) {
        try {
            return rest.list("Bearer " + token, VERSION, "environment eq '" + environment + "'");
        } catch (WebApplicationException refused) {
            throw new ConnectionsException(refused.getResponse().getStatus(), refused);
        } catch (ProcessingException silent) {
            throw new ConnectionsException(0, silent);
        }
    }
}
