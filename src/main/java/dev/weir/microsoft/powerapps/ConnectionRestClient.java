package dev.weir.microsoft.powerapps;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.JsonNode;

/** Connections on the wire. */
@Path("/providers/Microsoft.PowerApps/connections")
@Produces(MediaType.APPLICATION_JSON)
interface ConnectionRestClient {

    @GET
    JsonNode list(@HeaderParam("Authorization") String bearer, @QueryParam("api-version") String version,
            @QueryParam("$filter") String filter);
}
