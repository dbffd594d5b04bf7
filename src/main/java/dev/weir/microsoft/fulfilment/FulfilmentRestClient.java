package dev.weir.microsoft.fulfilment;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The marketplace's calls; version, token and request ids are added by {@link PublisherFilter}.
 *
 * @see <a href="https://learn.microsoft.com/partner-center/marketplace-offers/pc-saas-fulfillment-subscription-api">
 *      Subscription APIs</a>
 * @see <a href="https://learn.microsoft.com/partner-center/marketplace-offers/marketplace-metering-service-apis">Metering</a>
 */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
interface FulfilmentRestClient {

    @POST
    @Path("/saas/subscriptions/resolve")
    JsonNode resolve(@HeaderParam("x-ms-marketplace-token") String token);

    @POST
    @Path("/saas/subscriptions/{id}/activate")
    Response activate(String id, JsonNode planAndQuantity);

    @GET
    @Path("/saas/subscriptions")
    JsonNode list(@RestQuery String continuationToken);

    @GET
    @Path("/saas/subscriptions/{id}")
    JsonNode get(String id);

    @GET
    @Path("/saas/subscriptions/{id}/listAvailablePlans")
    JsonNode plans(String id);

    @PATCH
    @Path("/saas/subscriptions/{id}")
    Response change(String id, JsonNode planOrQuantity);

    @DELETE
    @Path("/saas/subscriptions/{id}")
    Response cancel(String id);

    @GET
    @Path("/saas/subscriptions/{id}/operations")
    JsonNode operations(String id);

    @GET
    @Path("/saas/subscriptions/{id}/operations/{operation}")
    JsonNode operation(String id, String operation);

    @PATCH
    @Path("/saas/subscriptions/{id}/operations/{operation}")
    Response answer(String id, String operation, JsonNode status);

    @POST
    @Path("/batchUsageEvent")
    JsonNode reportUsage(JsonNode batch);
}
