package dev.weir.marketplace;

import java.net.URI;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/** Why a person cannot work although their organisation is a customer: unpaid, or no seat left. */
@Path("/marketplace")
@Authenticated
public class SubscriptionStandingResource {

    @CheckedTemplate(basePath = "marketplace")
    static class Templates {
        static native TemplateInstance noSeat();

        static native TemplateInstance suspended(URI manageUrl);
    }

    private final MarketplaceConfig config;

    SubscriptionStandingResource(MarketplaceConfig config) {
        this.config = config;
    }

    @GET
    @Path("/no-seat")
    public TemplateInstance noSeat() {
        return Templates.noSeat();
    }

    @GET
    @Path("/suspended")
    public TemplateInstance suspended() {
        return Templates.suspended(config.manageUrl());
    }
}
