package dev.weir.marketplace;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.weir.microsoft.fulfilment.WebhookTokens;

/**
 * Where the marketplace announces what happens to subscriptions.
 *
 * @see <a href="https://learn.microsoft.com/partner-center/marketplace-offers/pc-saas-fulfillment-webhook">Webhook</a>
 */
@Path("/api/marketplace/webhook")
@PermitAll
public class MarketplaceApi {

    private static final int LONGEST = 256 * 1024;

    private final WebhookTokens tokens;
    private final EventInbox inbox;
    private final ObjectMapper json;

    MarketplaceApi(WebhookTokens tokens, EventInbox inbox, ObjectMapper json) {
        this.tokens = tokens;
        this.inbox = inbox;
        this.json = json;
    }

    /** Stores an announcement and acknowledges it; the work on it comes after. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response announce(@HeaderParam("Authorization") String authorization, String body) {
        if (!tokens.provesMarketplace(authorization)) {
            return Response.status(401).header("WWW-Authenticate", "Bearer").build();
        }
        if (body.length() > LONGEST) {
            return Response.status(413).build();
        }
        try {
            JsonNode event = json.readTree(body);
            if (!event.path("subscriptionId").isTextual()) {
                return Response.status(400).build();
            }
            inbox.receive(event, body);
            return Response.ok().build();
        } catch (JsonProcessingException unreadable) {
            return Response.status(400).build();
        }
    }
}
