package dev.weir.microsoft.powerapps;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.JsonNode;

/** Custom connectors and their connections on the wire. */
@Path("/providers/Microsoft.PowerApps/apis")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface CustomConnectorRestClient {

    @GET
    JsonNode list(@HeaderParam("Authorization") String bearer, @QueryParam("api-version") String version,
            @QueryParam("$filter") String filter);

    @POST
    JsonNode create(@HeaderParam("Authorization") String bearer, @QueryParam("api-version") String version,
            @QueryParam("$filter") String filter, JsonNode body);

    @PATCH
    @Path("/{api}")
    JsonNode update(@HeaderParam("Authorization") String bearer, @PathParam("api") String api,
            @QueryParam("api-version") String version, @QueryParam("$filter") String filter, JsonNode body);

    @DELETE
    @Path("/{api}")
    void delete(@HeaderParam("Authorization") String bearer, @PathParam("api") String api,
            @QueryParam("api-version") String version, @QueryParam("$filter") String filter);

    @POST
    @Path("/{api}/modifyPermissions")
    JsonNode share(@HeaderParam("Authorization") String bearer, @PathParam("api") String api,
            @QueryParam("api-version") String version, @QueryParam("$filter") String filter, JsonNode body);

    @GET
    @Path("/{api}/permissions")
    JsonNode permissions(@HeaderParam("Authorization") String bearer, @PathParam("api") String api,
            @QueryParam("api-version") String version, @QueryParam("$filter") String filter);

    @PUT
    @Path("/{api}/connections/{connection}")
    JsonNode connect(@HeaderParam("Authorization") String bearer, @PathParam("api") String api,
            @PathParam("connection") String connection, @QueryParam("api-version") String version,
            @QueryParam("$filter") String filter, JsonNode body);

    @POST
    @Path("/{api}/connections/{connection}/getConsentLink")
    JsonNode consentLink(@HeaderParam("Authorization") String bearer, @PathParam("api") String api,
            @PathParam("connection") String connection, @QueryParam("api-version") String version,
            @QueryParam("$filter") String filter, JsonNode body);

    @POST
    @Path("/{api}/connections/{connection}/confirmConsentCode")
    JsonNode confirm(@HeaderParam("Authorization") String bearer, @PathParam("api") String api,
            @PathParam("connection") String connection, @QueryParam("api-version") String version,
            @QueryParam("$filter") String filter, JsonNode body);
}
