package dev.weir.localcloud.powerapps;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.bap.Environments;
import dev.weir.localcloud.entra.BearerTokens;
import dev.weir.localcloud.entra.Caller;
import dev.weir.localcloud.store.Documents;

/**
 * The connections of the caller in an environment. People who look for the first time find that they are connected to the
 * usual services already, as people who have used Power Automate before are.
 */
@Path("/localcloud/providers/Microsoft.PowerApps/connections")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class ConnectionListApi {

    private static final String KIND = "connection";
    private static final String SEEN = "connections-seen";
    private static final List<String> USUAL = List.of("shared_fieldline", "shared_office365", "shared_approvals",
            "shared_teams", "shared_sharepointonline", "shared_onedriveforbusiness");

    private final BearerTokens tokens;
    private final Environments environments;
    private final Documents documents;
    private final Clock clock;

    ConnectionListApi(BearerTokens tokens, Environments environments, Documents documents, Clock clock) {
        this.tokens = tokens;
        this.environments = environments;
        this.documents = documents;
        this.clock = clock;
    }

    @GET
    public ObjectNode list(@HeaderParam("Authorization") String authorization, @RestQuery("$filter") String filter) {
        Caller caller = tokens.caller(authorization, "https://service.powerapps.com/", "https://management.azure.com/");
        String asked = filter == null ? "~default" : filter.replaceFirst(".*environment eq '([^']*)'.*", "$1");
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        var value = answer.putArray("value");
        environments.find(caller.tenantId(), asked).ifPresent(environment -> {
            greet(caller, environment.name());
            documents.list(KIND, environment.name()).stream().map(document -> document.content())
                    .filter(connection -> connection.path("properties").path("createdBy").path("id").asText()
                            .equals(caller.objectId()))
                    .forEach(value::add);
        });
        return answer;
    }

    private void greet(Caller caller, String environment) {
        if (documents.find(SEEN, environment, caller.objectId()).isPresent()) {
            return;
        }
        documents.inTransaction(transaction -> {
            for (String connector : USUAL) {
                String name = UUID.nameUUIDFromBytes((caller.objectId() + environment + connector)
                        .getBytes(StandardCharsets.UTF_8)).toString().replace("-", "");
                transaction.put(KIND, environment, name, connection(caller, environment, connector, name));
            }
            return transaction.put(SEEN, environment, caller.objectId(), JsonNodeFactory.instance.objectNode());
        });
    }

    private ObjectNode connection(Caller caller, String environment, String connector, String name) {
        String api = "/providers/Microsoft.PowerApps/apis/" + connector;
        String person = caller.isApplication() ? caller.clientId() : caller.person().upn();
        ObjectNode connection = JsonNodeFactory.instance.objectNode();
        connection.put("name", name).put("id", api + "/connections/" + name).put("type",
                "Microsoft.PowerApps/apis/connections");
        ObjectNode properties = connection.putObject("properties");
        properties.put("apiId", api).put("displayName", person).put("createdTime", clock.instant().toString())
                .put("lastModifiedTime", clock.instant().toString());
        properties.putArray("statuses").addObject().put("status", "Connected");
        properties.putObject("createdBy").put("id", caller.objectId()).put("displayName", person).put("type", "User")
                .put("userPrincipalName", person);
        properties.putObject("environment").put("name", environment)
                .put("id", "/providers/Microsoft.PowerApps/environments/" + environment);
        return connection;
    }
}
