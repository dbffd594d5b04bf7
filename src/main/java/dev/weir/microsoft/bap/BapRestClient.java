package dev.weir.microsoft.bap;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.JsonNode;

/** The platform on the wire. */
@Path("/providers")
@Produces(MediaType.APPLICATION_JSON)
interface BapRestClient {

    @GET
    @Path("/Microsoft.BusinessAppPlatform/environments")
    JsonNode environments(@HeaderParam("Authorization") String bearer, @QueryParam("api-version") String version);

    @GET
    @Path("/PowerPlatform.Governance/v1/policies")
    JsonNode policies(@HeaderParam("Authorization") String bearer, @QueryParam("api-version") String version);
}
