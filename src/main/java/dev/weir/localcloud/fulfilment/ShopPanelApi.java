package dev.weir.localcloud.fulfilment;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.entra.Directory;
import dev.weir.localcloud.entra.Person;

/** The shop for tests: buying, and everything that happens to a subscription at Microsoft's side. */
@Path("/localcloud/panel/api/marketplace")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ShopPanelApi {

    /**
     * An order.
     *
     * @param beneficiary user principal name of the person it is for
     * @param purchaser user principal name of the person who buys; the beneficiary when absent
     * @param plan the plan
     * @param quantity seats, of a plan by seat
     */
    public record Order(String beneficiary, String purchaser, String plan, Integer quantity) {
    }

    /**
     * Something that happens to a subscription.
     *
     * @param action {@code ChangePlan}, {@code ChangeQuantity}, {@code Suspend}, {@code Reinstate}, {@code Renew} or
     *        {@code Unsubscribe}
     * @param plan the new plan
     * @param quantity the new number of seats
     * @param times how often it is announced
     */
    public record Event(String action, String plan, Integer quantity, int times) {
    }

    private final Shop shop;
    private final Subscriptions subscriptions;
    private final WebhookSender webhook;
    private final Directory directory;

    ShopPanelApi(Shop shop, Subscriptions subscriptions, WebhookSender webhook, Directory directory) {
        this.shop = shop;
        this.subscriptions = subscriptions;
        this.webhook = webhook;
        this.directory = directory;
    }

    @POST
    @Path("subscriptions")
    public ObjectNode buy(Order order) {
        Person beneficiary = person(order.beneficiary());
        return subscriptions.buy(beneficiary, order.purchaser() == null ? beneficiary : person(order.purchaser()),
                order.plan(), order.quantity());
    }

    @GET
    @Path("subscriptions/{id}")
    public ObjectNode get(String id) {
        return subscriptions.find(id).orElseThrow(NotFoundException::new);
    }

    /** The landing page's address with a fresh token. */
    @POST
    @Path("subscriptions/{id}/landing-page")
    public Map<String, String> open(String id, Map<String, Boolean> options) {
        return Map.of("url", shop.landingPage(id, options.getOrDefault("expired", false)).toString());
    }

    /** Lets something happen; the answer is the operation that was announced. */
    @POST
    @Path("subscriptions/{id}/events")
    public ObjectNode event(String id, Event event) {
        return shop.happen(id, event.action(), event.plan(), event.quantity(), Math.max(1, event.times()));
    }

    /** Announcements that nobody acknowledged yet. */
    @GET
    @Path("webhooks")
    public List<ObjectNode> waiting() {
        return webhook.waiting();
    }

    /** A token such as announcements carry, for load generators. */
    @GET
    @Path("webhook-token")
    @Produces(MediaType.TEXT_PLAIN)
    public String webhookToken() {
        return webhook.token(true);
    }

    private Person person(String upn) {
        return directory.person(String.valueOf(upn)).orElseThrow(() -> new BadRequestException("Nobody is called " + upn));
    }
}
