package dev.weir.marketplace;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import dev.weir.customer.AuditTrail;
import dev.weir.customer.Entitlements;
import dev.weir.customer.TenantScope;
import dev.weir.identity.CurrentUser;
import dev.weir.identity.Role;
import dev.weir.microsoft.fulfilment.AvailablePlan;
import dev.weir.microsoft.fulfilment.FulfilmentClient;
import dev.weir.microsoft.fulfilment.FulfilmentException;
import dev.weir.web.Bundles;
import dev.weir.web.ConsoleEntry;
import dev.weir.web.PageContext;
import io.quarkus.logging.Log;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The customer admin's subscription: what was bought, its seats, and changing it. A change is only asked for here; it is
 * carried out when the marketplace announces it.
 */
@Path("/admin/subscription")
@RolesAllowed(Role.ADMIN)
public class SubscriptionAdminResource {

    private static final String PAGE = "/admin/subscription";

    /** A seat as the page lists it. */
    record SeatRow(long id, String name, String since) {
    }

    @CheckedTemplate(basePath = "marketplace")
    static class Templates {
        static native TemplateInstance admin(List<SubscriptionView> subscriptions, List<SeatRow> seats, String limit);
    }

    @Singleton
    static class Entry extends ConsoleEntry {

        Entry() {
            super(Role.ADMIN, 70, PAGE, MarketplaceMessages.class, MarketplaceMessages::adminTitle,
                    MarketplaceMessages::adminText);
        }
    }

    private final Subscriptions subscriptions;
    private final Seats seats;
    private final Entitlements entitlements;
    private final FulfilmentClient marketplace;
    private final MarketplaceConfig config;
    private final CurrentUser user;
    private final PageContext page;
    private final AuditTrail audit;
    private final TenantScope scope;

    SubscriptionAdminResource(Subscriptions subscriptions, Seats seats, Entitlements entitlements,
            FulfilmentClient marketplace, MarketplaceConfig config, CurrentUser user, PageContext page, AuditTrail audit,
            TenantScope scope) {
        this.subscriptions = subscriptions;
        this.seats = seats;
        this.entitlements = entitlements;
        this.marketplace = marketplace;
        this.config = config;
        this.user = user;
        this.page = page;
        this.audit = audit;
        this.scope = scope;
    }

    @GET
    public TemplateInstance overview() {
        List<SubscriptionView> views = subscriptions.of(user.tenantId()).stream()
                .map(subscription -> SubscriptionView.of(subscription, plans(subscription),
                        scope.acrossTenants(() -> SubscriptionChange.of(subscription.id)), config, page))
                .toList();
        List<SeatRow> rows = seats.of(user.tenantId()).stream()
                .map(seat -> new SeatRow(seat.id, seat.name, page.formats().time(seat.takenAt))).toList();
        var limit = entitlements.of(user.tenantId()).seats();
        return Templates.admin(views, rows, limit.isPresent() ? String.valueOf(limit.getAsInt()) : "∞");
    }

    @POST
    @Path("/{id}/plan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changePlan(String id, @RestForm String plan, @RestForm boolean consent) {
        return ask(id, consent, "plan " + plan, () -> marketplace.changePlan(id, plan));
    }

    @POST
    @Path("/{id}/seats")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changeSeats(String id, @RestForm int quantity, @RestForm boolean consent) {
        return ask(id, consent, quantity + " seats", () -> marketplace.changeQuantity(id, quantity));
    }

    @POST
    @Path("/{id}/cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response cancel(String id, @RestForm boolean consent) {
        return ask(id, consent, "cancelled", () -> marketplace.cancel(id));
    }

    @POST
    @Path("/free-seat/{seat}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response free(long seat) {
        seats.free(user.tenantId(), seat);
        audit.record("subscription.free-seat", String.valueOf(seat), "freed");
        return Response.seeOther(URI.create(PAGE)).build();
    }

    private Response ask(String id, boolean consent, String what, Supplier<String> change) {
        subscriptions.find(id).filter(subscription -> subscription.tenantId.equals(user.tenantId()))
                .orElseThrow(NotFoundException::new);
        if (!consent) {
            page.say(words().consentMissing());
            return Response.seeOther(URI.create(PAGE)).build();
        }
        String outcome;
        try {
            outcome = "asked for as operation " + change.get();
            page.say(words().changeAsked());
        } catch (FulfilmentException refused) {
            outcome = refused.getMessage();
            page.say(words().changeRefused(refused.getMessage()));
        }
        subscriptions.note(id, user.name(), what + ": " + outcome);
        audit.record("subscription.change", id, what + ": " + outcome);
        return Response.seeOther(URI.create(PAGE)).build();
    }

    private List<AvailablePlan> plans(Subscription subscription) {
        if (subscription.state != SubscriptionState.ACTIVE || !subscription.mayChange) {
            return List.of();
        }
        try {
            return marketplace.plans(subscription.id);
        } catch (FulfilmentException unavailable) {
            Log.warnf("The plans of subscription %s cannot be listed: %s", subscription.id, unavailable.getMessage());
            return List.of();
        }
    }

    private MarketplaceMessages words() {
        return Bundles.in(page.locale(), MarketplaceMessages.class);
    }
}
