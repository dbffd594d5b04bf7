package dev.weir.microsoft.powerapps;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.microsoft.Endpoints;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;

/** Puts custom connectors into environments, shares them, and makes connections; always as the token's owner. */
@ApplicationScoped
public class CustomConnectorClient {

    private static final String VERSION = "2016-11-01";
    private static final String SHARING_VERSION = "2017-06-01";

    private final CustomConnectorRestClient rest;

    CustomConnectorClient(Endpoints endpoints) {
        this.rest = QuarkusRestClientBuilder.newBuilder().baseUri(endpoints.powerApps())
                .connectTimeout(5, TimeUnit.SECONDS).readTimeout(60, TimeUnit.SECONDS)
                .build(CustomConnectorRestClient.class);
    }

    /**
     * The custom connectors of an environment.
     *
     * @throws ConnectionsException when Power Apps refuses or does not answer; so do all methods here
     */
    public List<CustomConnector> list(String token, String environment) {
        List<CustomConnector> connectors = new ArrayList<>();
        String filter = filter(environment) + " and IsCustomApi eq 'True'";
        ask(() -> rest.list("Bearer " + token, VERSION, filter)).path("value").forEach(each -> connectors.add(read(each)));
        return connectors;
    }

    /** Makes a connector; the properties hold its client secret. */
    public CustomConnector create(String token, String environment, JsonNode definition, JsonNode properties) {
        ObjectNode body = body(environment, definition, properties);
        ((ObjectNode) body.get("properties")).put("displayName", definition.at("/info/title").asText());
        return read(ask(() -> rest.create("Bearer " + token, VERSION, filter(environment), body)));
    }

    /** Changes a connector. A secret that the properties lack stays as it is. */
    public CustomConnector update(String token, String environment, String name, JsonNode definition, JsonNode properties) {
        return read(ask(() -> rest.update("Bearer " + token, name, VERSION, filter(environment),
                body(environment, definition, properties))));
    }

    /** Lets everybody of the tenant use a connector. */
    public void shareWithTenant(String token, String environment, String name, String tenantId) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode properties = body.putArray("put").addObject().putObject("properties").put("roleName", "CanView");
        properties.putArray("capabilities");
        properties.put("NotifyShareTargetOption", "DoNotNotify").putObject("principal").put("id", tenantId)
                .put("type", "Tenant").put("tenantId", tenantId);
        body.putArray("delete");
        ask(() -> rest.share("Bearer " + token, name, SHARING_VERSION, filter(environment), body));
    }

    /** Whether everybody of a tenant may use a connector. */
    public boolean isSharedWithTenant(String token, String environment, String name) {
        for (JsonNode permission : ask(() -> rest.permissions("Bearer " + token, name, SHARING_VERSION, filter(environment)))
                .path("value")) {
            if (permission.at("/properties/principal/type").asText().equals("Tenant")) {
                return true;
            }
        }
        return false;
    }

    /** Takes a connector away. */
    public void delete(String token, String environment, String name) {
        ask(() -> {
            rest.delete("Bearer " + token, name, VERSION, filter(environment));
            return JsonNodeFactory.instance.objectNode();
        });
    }

    /** Starts a connection and gives its id; it is finished once its owner consented and the code was confirmed. */
    public String connect(String token, String environment, String name) {
        String connection = UUID.randomUUID().toString().replace("-", "");
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode properties = body.putObject("properties");
        properties.putObject("environment").put("id", "/providers/Microsoft.PowerApps/environments/" + environment)
                .put("name", environment);
        properties.putObject("connectionParameters");
        ask(() -> rest.connect("Bearer " + token, name, connection, VERSION, filter(environment), body));
        return connection;
    }

    /** Where the owner's browser has to go, to come back to an address with a code. */
    public URI consentLink(String token, String environment, String name, String connection, URI back) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("redirectUrl", back.toString());
        return URI.create(ask(() -> rest.consentLink("Bearer " + token, name, connection, VERSION, filter(environment), body))
                .path("consentLink").asText());
    }

    /** Finishes a connection with the code that the consent gave. */
    public void confirm(String token, String environment, String name, String connection, String code) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("code", code);
        ask(() -> rest.confirm("Bearer " + token, name, connection, VERSION, filter(environment), body));
    }

    private static ObjectNode body(String environment, JsonNode definition, JsonNode properties) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode sent = body.putObject("properties");
        sent.setAll((ObjectNode) properties.deepCopy());
        // The service fails on this one, so it only ever goes to Microsoft's repository.
        sent.remove("stackOwner");
        sent.set("openApiDefinition", definition);
        sent.putObject("backendService").put("serviceUrl", definition.at("/schemes/0").asText() + "://"
                + definition.path("host").asText() + definition.path("basePath").asText());
        sent.putObject("environment").put("name", environment);
        sent.put("description", definition.at("/info/description").asText());
        return body;
    }

    private static String filter(String environment) {
        return "environment eq '" + environment + "'";
    }

    private static CustomConnector read(JsonNode api) {
        return new CustomConnector(api.path("name").asText(), api.at("/properties/displayName").asText(),
                api.at("/properties/swagger"));
    }

    private static JsonNode ask(Supplier<JsonNode> question) {
        try {
            return question.get();
        } catch (WebApplicationException refused) {
            throw new ConnectionsException(refused.getResponse().getStatus(), refused);
        } catch (ProcessingException silent) {
            throw new ConnectionsException(0, silent);
        }
    }
}
