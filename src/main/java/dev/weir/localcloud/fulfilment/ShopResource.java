package dev.weir.localcloud.fulfilment;

import java.net.URI;
import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import dev.weir.localcloud.LocalCloudConfig;
import dev.weir.localcloud.entra.Directory;
import dev.weir.localcloud.entra.Person;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The shop of the local marketplace: buy a plan, land on the portal, and let things happen to what was bought. */
@Path("/localcloud/marketplace")
public class ShopResource {

    /** A subscription as the page lists it. */
    record Row(String id, String customer, String plan, String quantity, String state) {
    }

    @CheckedTemplate(basePath = "localcloud")
    static class Templates {
        static native TemplateInstance marketplace(List<Offer.Plan> plans, List<Person> people, List<Row> rows, int waiting);
    }

    private final Shop shop;
    private final Subscriptions subscriptions;
    private final WebhookSender webhook;
    private final Directory directory;
    private final LocalCloudConfig config;

    ShopResource(Shop shop, Subscriptions subscriptions, WebhookSender webhook, Directory directory,
            LocalCloudConfig config) {
        this.shop = shop;
        this.subscriptions = subscriptions;
        this.webhook = webhook;
        this.directory = directory;
        this.config = config;
    }

    @GET
    public TemplateInstance shop() {
        List<Row> rows = subscriptions.list().stream()
                .map(subscription -> new Row(subscription.path("id").asText(), subscription.path("name").asText(),
                        subscription.path("planId").asText(), subscription.path("quantity").asText(),
                        subscription.path("saasSubscriptionStatus").asText()))
                .toList();
        return Templates.marketplace(Offer.PLANS, directory.people(), rows, webhook.waiting().size());
    }

    /** Buys a plan and opens the portal's landing page, as "Configure account now" does. */
    @POST
    @Path("buy")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response buy(@RestForm String person, @RestForm String plan, @RestForm int quantity) {
        Person buyer = directory.person(person).orElseThrow(NotFoundException::new);
        boolean perSeat = Offer.plan(plan).orElseThrow(NotFoundException::new).perSeat();
        String id = subscriptions.buy(buyer, buyer, plan, perSeat ? Math.max(1, quantity) : null).path("id").asText();
        return Response.seeOther(shop.landingPage(id, false)).build();
    }

    /** Opens the landing page for something bought, as "Manage account" does. */
    @POST
    @Path("subscriptions/{id}/manage")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response manage(String id, @RestForm boolean expired) {
        return Response.seeOther(shop.landingPage(id, expired)).build();
    }

    /** Lets something happen to a subscription. */
    @POST
    @Path("subscriptions/{id}/happen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response happen(String id, @RestForm String action, @RestForm String plan, @RestForm int quantity) {
        shop.happen(id, action, plan, Math.max(1, quantity), 1);
        return Response.seeOther(URI.create(config.url() + "/marketplace")).build();
    }
}
