package dev.weir.localcloud.fulfilment;

import java.util.List;
import java.util.Map;

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

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.LocalCloudConfig;

/** The subscription calls of SaaS fulfilment, version 2. */
@Path("/localcloud/api/saas/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({ MediaType.APPLICATION_JSON, MediaType.WILDCARD })
public class SubscriptionApi {

    private static final int PAGE = 100;
    private static final int MOST_SEATS = 1_000_000;

    private final Subscriptions subscriptions;
    private final PurchaseTokens tokens;
    private final Marketplace marketplace;
    private final Operations operations;
    private final ObjectMapper json;
    private final String origin;

    SubscriptionApi(Subscriptions subscriptions, PurchaseTokens tokens, Marketplace marketplace, Operations operations,
            ObjectMapper json, LocalCloudConfig config) {
        this.subscriptions = subscriptions;
        this.tokens = tokens;
        this.marketplace = marketplace;
        this.operations = operations;
        this.json = json;
        this.origin = config.url().toString();
    }

    @POST
    @Path("resolve")
    public ObjectNode resolve(@HeaderParam("x-ms-marketplace-token") String token) {
        if (token == null || token.isBlank()) {
            throw MarketplaceRefusal.of(400, "HeaderNotPresent", "Purchase token is not present.", "x-ms-marketplace-token");
        }
        ObjectNode subscription = tokens.subscription(token).flatMap(subscriptions::find)
                .orElseThrow(() -> MarketplaceRefusal.of(400, "InvalidValue",
                        "The purchase token is malformed, expired or unknown.", "x-ms-marketplace-token"));
        ObjectNode answer = json.createObjectNode();
        answer.put("id", subscription.path("id").asText());
        answer.put("subscriptionName", subscription.path("name").asText());
        answer.put("offerId", subscription.path("offerId").asText());
        answer.put("planId", subscription.path("planId").asText());
        answer.put("quantity", subscription.path("quantity").asText());
        answer.set("subscription", subscription);
        return answer;
    }

    @GET
    public ObjectNode list(@RestQuery String continuationToken) {
        int from = continuationToken == null ? 0 : Integer.parseInt(continuationToken);
        List<ObjectNode> all = subscriptions.list();
        ObjectNode answer = json.createObjectNode();
        answer.set("subscriptions", json.valueToTree(all.stream().skip(from).limit(PAGE).toList()));
        if (all.size() > from + PAGE) {
            answer.put("@nextLink", origin + "/api/saas/subscriptions?continuationToken=" + (from + PAGE)
                    + "&api-version=2018-08-31");
        }
        return answer;
    }

    @GET
    @Path("{id}")
    public ObjectNode get(String id) {
        operations.open(id);
        return find(id);
    }

    @GET
    @Path("{id}/listAvailablePlans")
    public Map<String, Object> plans(String id) {
        find(id);
        return Map.of("plans", Offer.PLANS.stream().map(plan -> {
            ObjectNode answer = json.createObjectNode().put("planId", plan.id()).put("displayName", plan.name())
                    .put("isPrivate", false).put("description", plan.description()).put("hasFreeTrials", false)
                    .put("isPricePerSeat", plan.perSeat()).put("isStopSell", false).put("market", "US");
            return plan.perSeat() ? answer.put("minQuantity", 1).put("maxQuantity", 1000) : answer;
        }).toList());
    }

    @POST
    @Path("{id}/activate")
    public Response activate(String id, ObjectNode planAndQuantity) {
        ObjectNode subscription = find(id);
        if (Subscriptions.is(subscription, Subscriptions.UNSUBSCRIBED)) {
            throw MarketplaceRefusal.unknown(id);
        }
        if (Subscriptions.is(subscription, Subscriptions.SUSPENDED)) {
            throw MarketplaceRefusal.of(400, "BadRequest", "The subscription is suspended.", "subscriptionId");
        }
        if (Subscriptions.is(subscription, Subscriptions.PENDING)) {
            subscriptions.activate(id);
        }
        return Response.ok().build();
    }

    @PATCH
    @Path("{id}")
    public Response change(String id, ObjectNode planOrQuantity) {
        ObjectNode subscription = active(id);
        boolean plan = planOrQuantity.path("planId").isTextual();
        boolean quantity = planOrQuantity.hasNonNull("quantity");
        if (plan == quantity) {
            throw MarketplaceRefusal.of(400, "BadRequest", "Send planId or quantity, one of them.", null);
        }
        return accepted(plan ? changePlan(subscription, planOrQuantity.get("planId").asText())
                : changeQuantity(subscription, planOrQuantity.get("quantity").asInt()));
    }

    @DELETE
    @Path("{id}")
    public Response cancel(String id) {
        ObjectNode subscription = find(id);
        if (Subscriptions.is(subscription, Subscriptions.UNSUBSCRIBED)) {
            throw MarketplaceRefusal.unknown(id);
        }
        if (!subscription.path("allowedCustomerOperations").toString().contains("Delete")) {
            throw MarketplaceRefusal.of(400, "BadRequest", "The customer may not delete this subscription.", null);
        }
        return accepted(marketplace.unsubscribe(subscription, true));
    }

    private ObjectNode changePlan(ObjectNode subscription, String planId) {
        if (Offer.plan(planId).isEmpty()) {
            throw MarketplaceRefusal.of(400, "InvalidValue", "The plan is not in the catalogue.", "planId");
        }
        if (subscription.path("planId").asText().equals(planId)) {
            throw MarketplaceRefusal.of(400, "Bad Argument", "The subscription has this plan already.", "planId");
        }
        return marketplace.changePlan(subscription, planId, true);
    }

    private ObjectNode changeQuantity(ObjectNode subscription, int quantity) {
        if (quantity < 1 || quantity > MOST_SEATS || quantity == subscription.path("quantity").asInt()) {
            throw MarketplaceRefusal.of(400, "Bad Argument", "The quantity is the same or not allowed.", "quantity");
        }
        return marketplace.changeQuantity(subscription, quantity, true);
    }

    private ObjectNode active(String id) {
        ObjectNode subscription = find(id);
        if (!Subscriptions.is(subscription, Subscriptions.SUBSCRIBED)) {
            throw MarketplaceRefusal.of(400, "BadRequest", "The subscription is not active.", "subscriptionId");
        }
        if (operations.anyOpen(id)) {
            throw MarketplaceRefusal.of(400, "Failed", "The subscription is locked by a pending operation.", null);
        }
        return find(id);
    }

    private ObjectNode find(String id) {
        return subscriptions.find(id).orElseThrow(() -> MarketplaceRefusal.unknown(id));
    }

    private Response accepted(ObjectNode operation) {
        return Response.accepted().header("Operation-Location", origin + "/api/saas/subscriptions/"
                + operation.path("subscriptionId").asText() + "/operations/" + operation.path("id").asText()
                + "?api-version=2018-08-31").header("Operation-Id", operation.path("id").asText()).build();
    }
}
