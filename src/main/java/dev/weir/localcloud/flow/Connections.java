package dev.weir.localcloud.flow;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.store.Documents;

/** The connections people made: a sign-in at a service, kept for their flows. */
@ApplicationScoped
class Connections {

    private static final String KIND = "connection";

    private final Documents documents;
    private final Clock clock;

    Connections(Documents documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** A person's connections in an environment. */
    List<ObjectNode> of(FlowCaller caller, String environment) {
        return documents.list(KIND, environment).stream().map(document -> document.content())
                .filter(connection -> connection.path("properties").path("createdBy").path("id").asText()
                        .equals(caller.objectId()))
                .toList();
    }

    /** Signs the person in at a connector's service. Here that needs no password. */
    ObjectNode create(FlowCaller caller, String environment, String api) {
        if (!api.matches("[A-Za-z0-9_-]{1,120}")) {
            throw new FlowFault(404, "ApiResourceNotFound", "Could not find API '" + api + "'.");
        }
        String name = UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
        String apiId = "/providers/Microsoft.PowerApps/apis/" + api;
        String now = clock.instant().toString();
        ObjectNode connection = JsonNodeFactory.instance.objectNode();
        connection.put("name", name).put("id", apiId + "/connections/" + name)
                .put("type", "Microsoft.PowerApps/apis/connections");
        ObjectNode properties = connection.putObject("properties");
        properties.put("apiId", apiId).put("displayName", caller.mail()).put("createdTime", now)
                .put("lastModifiedTime", now);
        properties.putArray("statuses").addObject().put("status", "Connected");
        properties.putObject("createdBy").put("id", caller.objectId()).put("displayName", caller.name())
                .put("email", caller.mail()).put("type", "User").put("userPrincipalName", caller.mail());
        properties.putObject("environment").put("name", environment)
                .put("id", "/providers/Microsoft.PowerApps/environments/" + environment);
        documents.put(KIND, environment, name, connection);
        return connection;
    }
}
