package dev.weir.connector.page;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import dev.weir.connector.trigger.DeliveryEntry;
import dev.weir.connector.trigger.DeliveryLog;
import dev.weir.connector.trigger.DeliveryState;
import dev.weir.connector.trigger.Subscription;
import dev.weir.connector.trigger.Subscriptions;
import dev.weir.customer.AuditTrail;
import dev.weir.identity.CurrentUser;
import dev.weir.identity.Role;
import dev.weir.record.RecordType;
import dev.weir.record.RecordTypes;
import dev.weir.web.Bundles;
import dev.weir.web.Formats;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The customer admin's page about subscriptions and what was sent to them. */
@Path("/admin/triggers")
@RolesAllowed(Role.ADMIN)
public class TriggerAdminResource {

    private static final int MOST = 100;

    @CheckedTemplate(basePath = "connector")
    static class Templates {
        static native TemplateInstance triggers(Stretch<Subscription> subscriptions, String olderSubscriptions,
                Stretch<DeliveryEntry> deliveries, String olderDeliveries, boolean dead, Map<String, String> titles,
                Formats formats);

        static native TemplateInstance delivery(DeliveryEntry entry, Formats formats);
    }

    private final CurrentUser user;
    private final Subscriptions subscriptions;
    private final DeliveryLog log;
    private final RecordTypes types;
    private final AuditTrail audit;
    private final PageContext page;

    TriggerAdminResource(CurrentUser user, Subscriptions subscriptions, DeliveryLog log, RecordTypes types, AuditTrail audit,
            PageContext page) {
        this.types = types;
        this.user = user;
        this.subscriptions = subscriptions;
        this.log = log;
        this.audit = audit;
        this.page = page;
    }

    /**
     * @param skip how many of the newest subscriptions to leave out
     * @param before the delivery before which to begin, or null for the newest
     */
    @GET
    public TemplateInstance overview(@RestQuery String state, @RestQuery int skip, @RestQuery Long before) {
        boolean dead = "dead".equals(state);
        int skipped = Math.max(0, skip);
        var found = Stretch.of(subscriptions.of(user.tenantId(), skipped, MOST + 1), MOST);
        var deliveries = Stretch.of(log.newest(user.tenantId(), dead ? Optional.of(DeliveryState.DEAD) : Optional.empty(),
                before == null ? OptionalLong.empty() : OptionalLong.of(before), MOST + 1), MOST);
        UriBuilder here = UriBuilder.fromPath("/admin/triggers").queryParam("state", dead ? "dead" : "all");
        return Templates.triggers(found,
                found.more() ? here.clone().queryParam("skip", skipped + MOST).build().toString() : "", deliveries,
                deliveries.more() ? here.clone().queryParam("before", deliveries.last().id()).build().toString() : "", dead,
                titles(), page.formats());
    }

    @GET
    @Path("deliveries/{id}")
    public TemplateInstance delivery(long id) {
        return Templates.delivery(log.find(user.tenantId(), id).orElseThrow(NotFoundException::new), page.formats());
    }

    @POST
    @Path("deliveries/{id}/replay")
    public Response replay(long id) {
        DeliveryEntry entry = log.find(user.tenantId(), id).orElseThrow(NotFoundException::new);
        boolean sent = log.replay(user.tenantId(), id);
        audit.record("delivery.replay", entry.recordType() + "/" + entry.recordKey(), sent ? "done" : "refused");
        page.say(sent ? words().willBeSent() : words().cannotBeSent());
        return Response.seeOther(URI.create("/admin/triggers/deliveries/" + id)).build();
    }

    /** Sends again what was given up for events of a time range, in the reader's time. */
    @POST
    @Path("replay")
    public Response replayRange(@RestForm String from, @RestForm String to) {
        Optional<Instant> start = time(from);
        Optional<Instant> end = time(to);
        if (start.isEmpty() || end.isEmpty() || !start.get().isBefore(end.get())) {
            page.say(words().rangeWrong());
        } else {
            int count = log.replay(user.tenantId(), start.get(), end.get());
            audit.record("delivery.replay", from + " - " + to, String.valueOf(count));
            page.say(words().rangeSent(count));
        }
        return Response.seeOther(URI.create("/admin/triggers?state=dead")).build();
    }

    private Map<String, String> titles() {
        return types.all().stream().collect(Collectors.toMap(RecordType::id, type -> type.title().in(page.locale())));
    }

    private Optional<Instant> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text == null ? "" : text).atZone(page.zone()).toInstant());
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    private ConnectorMessages words() {
        return Bundles.in(page.locale(), ConnectorMessages.class);
    }
}
