package dev.weir.microsoft.graph;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The calls of Microsoft Graph that Weir makes.
 *
 * @see <a href="https://learn.microsoft.com/graph/api/user-list-licensedetails">licenseDetails</a>
 * @see <a href="https://learn.microsoft.com/graph/api/subscribedsku-list">subscribedSkus</a>
 */
@Path("/v1.0")
@Produces(MediaType.APPLICATION_JSON)
interface GraphRestClient {

    @GET
    @Path("/me/licenseDetails")
    Page<LicenceDetail> myLicences(@HeaderParam("Authorization") String authorization);

    @GET
    @Path("/subscribedSkus")
    Page<SubscribedSku> subscribedSkus(@HeaderParam("Authorization") String authorization);

    @GET
    @Path("/users")
    Page<DirectoryPerson> people(@HeaderParam("Authorization") String authorization, @RestQuery("$select") String select,
            @RestQuery("$top") int top, @RestQuery("$skiptoken") String skipToken);

    @GET
    @Path("/users/{id}")
    DirectoryPerson person(@HeaderParam("Authorization") String authorization, @PathParam("id") String id,
            @RestQuery("$select") String select);

    /** One page of a list. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Page<T>(List<T> value, @JsonProperty("@odata.nextLink") String next) {

        public Page {
            value = value == null ? List.of() : List.copyOf(value);
        }
    }
}
