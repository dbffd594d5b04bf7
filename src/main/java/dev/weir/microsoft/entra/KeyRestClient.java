package dev.weir.microsoft.entra;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The keys that Azure AD signs tokens of any organisation with. */
@Path("/organizations/discovery/v2.0/keys")
@Produces(MediaType.APPLICATION_JSON)
interface KeyRestClient {

    @GET
    String keys();
}
