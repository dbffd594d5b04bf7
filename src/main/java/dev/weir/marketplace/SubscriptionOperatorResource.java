package dev.weir.marketplace;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.weir.customer.TenantScope;
import dev.weir.identity.Role;
import dev.weir.microsoft.fulfilment.FulfilmentException;
import dev.weir.web.Bundles;
import dev.weir.web.ConsoleEntry;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The operator's view of subscriptions: their history, the announcements as they came, and working on one again. */
@Path("/operator/subscriptions")
@RolesAllowed(Role.OPERATOR)
public class SubscriptionOperatorResource {

    private static final String PAGE = "/operator/subscriptions";

    /** An announcement as the page lists it. */
    record EventRow(long id, String at, String action, String state, int attempts, String outcome, String raw) {
    }

    /** Reported usage as the page lists it. */
    record UsageRow(String hour, String dimension, BigDecimal quantity, String state, String answer) {
    }

    @CheckedTemplate(basePath = "marketplace")
    static class Templates {
        static native TemplateInstance operator(List<SubscriptionView> rows, long waiting);

        static native TemplateInstance operatorDetail(SubscriptionView view, List<EventRow> events, List<UsageRow> usage);
    }

    @Singleton
    static class Entry extends ConsoleEntry {

        Entry() {
            super(Role.OPERATOR, 50, PAGE, MarketplaceMessages.class, MarketplaceMessages::operatorTitle,
                    MarketplaceMessages::operatorText);
        }
    }

    private final Subscriptions subscriptions;
    private final Reconciliation reconciliation;
    private final EventInbox inbox;
    private final MarketplaceConfig config;
    private final TenantScope scope;
    private final PageContext page;

    SubscriptionOperatorResource(Subscriptions subscriptions, Reconciliation reconciliation, EventInbox inbox,
            MarketplaceConfig config, TenantScope scope, PageContext page) {
        this.subscriptions = subscriptions;
        this.reconciliation = reconciliation;
        this.inbox = inbox;
        this.config = config;
        this.scope = scope;
        this.page = page;
    }

    @GET
    public TemplateInstance overview() {
        List<SubscriptionView> rows = subscriptions.all().stream()
                .map(subscription -> view(subscription, List.of())).toList();
        return Templates.operator(rows, scope.acrossTenants(MarketplaceEvent::waiting).size());
    }

    @GET
    @Path("/{id}")
    public TemplateInstance detail(String id) {
        Subscription subscription = subscriptions.find(id).orElseThrow(NotFoundException::new);
        HistoryWords said = HistoryWords.on(page);
        List<EventRow> events = scope.acrossTenants(() -> MarketplaceEvent.of(id)).stream()
                .map(event -> new EventRow(event.id, page.formats().time(event.receivedAt), said.action(event.action),
                        said.state(event.state), event.attempts, said.outcome(event.outcome), event.raw))
                .toList();
        List<UsageRow> usage = scope.acrossTenants(() -> UsageReport.of(id)).stream()
                .map(report -> new UsageRow(page.formats().time(report.hour), report.dimension, report.quantity,
                        said.state(report.state), report.answer))
                .toList();
        return Templates.operatorDetail(view(subscription, scope.acrossTenants(() -> SubscriptionChange.of(id))), events,
                usage);
    }

    /** Compares everything with the marketplace now. */
    @POST
    @Path("/reconcile")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reconcile() {
        try {
            page.say(words().reconciled(reconciliation.run()));
        } catch (FulfilmentException unavailable) {
            page.say(words().reconcileFailed(unavailable.getMessage()));
        }
        return Response.seeOther(URI.create(PAGE)).build();
    }

    /** Works on an announcement once more; the marketplace is asked again, so this can do no harm. */
    @POST
    @Path("/{id}/events/{event}/replay")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response replay(String id, long event) {
        scope.acrossTenants(() -> {
            inbox.replay(MarketplaceEvent.<MarketplaceEvent> findByIdOptional(event)
                    .filter(found -> found.subscriptionId.equals(id)).orElseThrow(NotFoundException::new));
            return null;
        });
        page.say(words().replayed());
        return Response.seeOther(URI.create(PAGE + "/" + id)).build();
    }

    private SubscriptionView view(Subscription subscription, List<SubscriptionChange> history) {
        return SubscriptionView.of(subscription, List.of(), history, config, page);
    }

    private MarketplaceMessages words() {
        return Bundles.in(page.locale(), MarketplaceMessages.class);
    }
}
