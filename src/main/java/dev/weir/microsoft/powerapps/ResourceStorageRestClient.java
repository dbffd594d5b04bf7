package dev.weir.microsoft.powerapps;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.JsonNode;

/** Room for what belongs to a connector, on the wire. */
@Path("/providers/Microsoft.PowerApps/objectIds/{oid}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface ResourceStorageRestClient {

    @POST
    @Path("/generateResourceStorage")
    JsonNode room(@HeaderParam("Authorization") String bearer, @PathParam("oid") String objectId,
            @QueryParam("api-version") String version, JsonNode body);
}
