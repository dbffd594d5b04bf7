package dev.weir.localcloud.powerapps;

import java.net.URI;
import java.time.Clock;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.LocalCloudConfig;
import dev.weir.localcloud.entra.Caller;
import dev.weir.localcloud.entra.ClientSecrets;
import dev.weir.localcloud.store.Document;
import dev.weir.localcloud.store.Documents;

/** Connections of one connector. One that signs in by OAuth is unfinished until its owner has been to the consent page. */
@Path("/localcloud/providers/Microsoft.PowerApps/apis/{api}/connections/{connection}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
public class ApiConnectionApi {

    private static final String KIND = "connection";

    private final PowerAppsCall call;
    private final CustomApis apis;
    private final ClientSecrets secrets;
    private final Documents documents;
    private final Shares shares;
    private final URI localCloud;
    private final Clock clock;

    ApiConnectionApi(PowerAppsCall call, CustomApis apis, ClientSecrets secrets, Documents documents, Shares shares,
            LocalCloudConfig config, Clock clock) {
        this.secrets = secrets;
        this.call = call;
        this.apis = apis;
        this.documents = documents;
        this.shares = shares;
        this.localCloud = config.url();
        this.clock = clock;
    }

    @PUT
    public Response create(@PathParam("api") String api, @PathParam("connection") String name, JsonNode body) {
        Caller caller = call.caller();
        String environment = call.environment(body.at("/properties/environment/name").asText()).name();
        if (!name.matches("[0-9a-f]{32}")) {
            throw new PowerAppsFault(400, "InvalidConnectionName", "The connection name must be 32 hexadecimal digits.");
        }
        boolean consent = apis.find(environment, api).map(known -> known.at("/properties/connectionParameters/token/type")
                .asText().equals("oauthSetting")).orElse(false);
        String apiId = "/providers/Microsoft.PowerApps/apis/" + api;
        ObjectNode connection = JsonNodeFactory.instance.objectNode().put("name", name)
                .put("id", apiId + "/connections/" + name).put("type", "Microsoft.PowerApps/apis/connections");
        ObjectNode properties = connection.putObject("properties").put("apiId", apiId)
                .put("displayName", body.at("/properties/displayName").asText(caller.person().upn()))
                .put("createdTime", clock.instant().toString()).put("lastModifiedTime", clock.instant().toString());
        ObjectNode status = properties.putArray("statuses").addObject().put("status", consent ? "Error" : "Connected");
        if (consent) {
            status.put("target", "token").putObject("error").put("code", "Unauthenticated")
                    .put("message", "This connection is not authenticated.");
        }
        properties.putObject("createdBy").put("id", caller.objectId()).put("displayName", caller.person().name())
                .put("email", caller.person().upn()).put("type", "User").put("userPrincipalName", caller.person().upn());
        properties.putObject("environment").put("name", environment)
                .put("id", "/providers/Microsoft.PowerApps/environments/" + environment);
        documents.put(KIND, environment, name, connection);
        return Response.status(201).entity(connection).build();
    }

    @GET
    public ObjectNode get(@PathParam("connection") String name) {
        return own(call.environment().name(), name);
    }

    @DELETE
    public void delete(@PathParam("connection") String name) {
        String environment = call.environment().name();
        own(environment, name);
        documents.remove(KIND, environment, name);
    }

    /** Where the owner's browser has to go. */
    @POST
    @Path("getConsentLink")
    public ObjectNode consentLink(@PathParam("connection") String name, JsonNode body) {
        own(call.environment().name(), name);
        String back = body.path("redirectUrl").asText();
        String link = localCloud + "/consent/" + name + "?redirectUrl="
                + java.net.URLEncoder.encode(back, java.nio.charset.StandardCharsets.UTF_8);
        return JsonNodeFactory.instance.objectNode().put("consentLink", link).put("principalType", "ActiveDirectory")
                .put("redirectUrl", back);
    }

    /** Finishes the connection with the code that the consent page gave. */
    @POST
    @Path("confirmConsentCode")
    public ObjectNode confirm(@PathParam("api") String api, @PathParam("connection") String name, JsonNode body) {
        String environment = call.environment().name();
        own(environment, name);
        if (!body.path("code").asText().equals(ConsentPages.code(name))) {
            throw new PowerAppsFault(400, "InvalidConsentCode", "The consent code is not valid.");
        }
        apis.runtime(environment, api).filter(known -> !known.clientId().isEmpty())
                .filter(known -> !secrets.isLive(known.clientId(), known.clientSecret())).ifPresent(known -> {
                    throw new PowerAppsFault(401, "Unauthorized", "Failed to refresh access token for service: aad."
                            + " AADSTS7000215: Invalid client secret provided.");
                });
        return documents.change(KIND, environment, name, connection -> {
            ((ObjectNode) connection.get("properties")).putArray("statuses").addObject().put("status", "Connected");
            return connection;
        }).map(Document::content).orElseThrow();
    }

    @GET
    @Path("permissions")
    public ObjectNode permissions(@PathParam("connection") String name) {
        own(call.environment().name(), name);
        return shares.of(name);
    }

    @POST
    @Path("modifyPermissions")
    public ObjectNode share(@PathParam("connection") String name, JsonNode body) {
        own(call.environment().name(), name);
        return shares.change(name, body);
    }

    private ObjectNode own(String environment, String name) {
        return documents.find(KIND, environment, name).map(Document::content)
                .filter(connection -> connection.at("/properties/createdBy/id").asText().equals(call.caller().objectId()))
                .orElseThrow(() -> new PowerAppsFault(404, "ConnectionNotFound", "Could not find connection '" + name + "'."));
    }
}
