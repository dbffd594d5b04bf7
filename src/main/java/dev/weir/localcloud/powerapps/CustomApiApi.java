package dev.weir.localcloud.powerapps;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Custom connectors: list, make, change, delete and share. */
@Path("/localcloud/providers/Microsoft.PowerApps/apis")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
public class CustomApiApi {

    private final PowerAppsCall call;
    private final CustomApis apis;
    private final Shares shares;

    CustomApiApi(PowerAppsCall call, CustomApis apis, Shares shares) {
        this.call = call;
        this.apis = apis;
        this.shares = shares;
    }

    @GET
    public ObjectNode list() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("value").addAll(apis.in(call.environment().name()));
        return answer;
    }

    @POST
    public Response create(JsonNode body) {
        String environment = call.environment().name();
        return Response.status(201).entity(apis.create(call.caller(), environment, properties(body))).build();
    }

    @GET
    @Path("{api}")
    public ObjectNode get(@PathParam("api") String api) {
        return apis.find(call.environment().name(), api).orElseThrow(() -> CustomApis.unknown(api));
    }

    @PATCH
    @Path("{api}")
    public ObjectNode update(@PathParam("api") String api, JsonNode body) {
        return apis.update(call.environment().name(), api, properties(body));
    }

    @DELETE
    @Path("{api}")
    public void delete(@PathParam("api") String api) {
        apis.delete(call.environment().name(), api);
    }

    @GET
    @Path("{api}/permissions")
    public ObjectNode permissions(@PathParam("api") String api) {
        get(api);
        return shares.of(api);
    }

    /** Puts and takes away roles, as {@code modifyPermissions} does. */
    @POST
    @Path("{api}/modifyPermissions")
    public ObjectNode share(@PathParam("api") String api, JsonNode body) {
        get(api);
        return shares.change(api, body);
    }

    private static JsonNode properties(JsonNode body) {
        if (body == null || !body.path("properties").isObject()) {
            throw new PowerAppsFault(400, "InvalidRequestContent", "The request content is invalid.");
        }
        return body.path("properties");
    }
}
