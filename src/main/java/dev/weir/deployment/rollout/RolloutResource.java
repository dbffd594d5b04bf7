package dev.weir.deployment.rollout;

import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import dev.weir.catalog.serve.ServedCatalog;
import dev.weir.customer.AuditTrail;
import dev.weir.deployment.Blueprint;
import dev.weir.deployment.Offers;
import dev.weir.identity.CurrentUser;
import dev.weir.identity.Role;
import dev.weir.web.Csv;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Where the operator starts rollouts, watches them, and steps in. */
@Path("/operator/rollouts")
@RolesAllowed(Role.OPERATOR)
public class RolloutResource {

    private static final int SIZE = 100;

    @CheckedTemplate(basePath = "rollout")
    static class Templates {
        static native TemplateInstance list(List<Rollout> rollouts, List<Option> options, String fault);

        static native TemplateInstance show(Rollout rollout, Progress progress, List<TargetState> states,
                List<RolloutTarget> targets, int number, boolean more);
    }

    /** A template to choose. */
    record Option(String id, String title, String version) {
    }

    private final Rollouts rollouts;
    private final ServedCatalog catalog;
    private final Offers offers;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final PageContext page;
    private final Clock clock;

    RolloutResource(Rollouts rollouts, ServedCatalog catalog, Offers offers, CurrentUser user, AuditTrail audit,
            PageContext page,
            Clock clock) {
        this.rollouts = rollouts;
        this.catalog = catalog;
        this.offers = offers;
        this.user = user;
        this.audit = audit;
        this.page = page;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list() {
        return list("");
    }

    private TemplateInstance list(String fault) {
        Blueprint connector = offers.connector(page.locale());
        List<Option> options = new ArrayList<>();
        catalog.current().templates().forEach(template -> options.add(new Option(template.id(),
                template.text(page.locale()).title(), template.version())));
        options.add(new Option(connector.template(), connector.title(), connector.version()));
        return Templates.list(rollouts.all(), options, fault);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response start(@RestForm String template, @RestForm String rings, @RestForm int concurrency,
            @RestForm int tolerance, @RestForm String startsAt, @RestForm String excluded) {
        try {
            String version = offers.version(template == null ? "" : template)
                    .orElseThrow(() -> new IllegalArgumentException(String.valueOf(template)));
            NewRollout asked = new NewRollout(template, rings(rings), concurrency, tolerance, time(startsAt),
                    lines(excluded));
            long id = rollouts.start(asked, version, user.tenantId(), user.name());
            return Response.seeOther(URI.create("/operator/rollouts/" + id)).build();
        } catch (IllegalArgumentException | DateTimeException fault) {
            return Response.status(422).entity(list(String.valueOf(fault.getMessage()))).build();
        }
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(long id, @RestQuery @DefaultValue("0") int number) {
        Rollout rollout = find(id);
        List<RolloutTarget> targets = rollouts.targets(id, Math.max(0, number), SIZE);
        return Templates.show(rollout, rollouts.progress(id), List.of(TargetState.values()), targets, Math.max(0, number),
                targets.size() == SIZE);
    }

    @POST
    @Path("{id}/{action: pause|resume|abort|back}")
    public Response act(long id, String action) {
        find(id);
        boolean done = switch (action) {
            case "pause" -> rollouts.pause(id);
            case "resume" -> rollouts.resume(id);
            case "abort" -> rollouts.abort(id);
            default -> rollouts.goBack(id);
        };
        audit.record("rollout." + action, Long.toString(id), done ? "done" : "too late");
        return Response.seeOther(URI.create("/operator/rollouts/" + id)).build();
    }

    @GET
    @Path("{id}/report.csv")
    public Response report(long id) {
        find(id);
        StringBuilder csv = new StringBuilder("\uFEFFtenant,customer,ring,state,cause,changed\r\n");
        int number = 0;
        List<RolloutTarget> targets;
        do {
            targets = rollouts.targets(id, number++, 500);
            targets.forEach(target -> csv.append(target.tenantId).append(',')
                    .append(Csv.cell(target.customer)).append(',').append(target.ring + 1).append(',')
                    .append(target.state.key()).append(',').append(target.cause == null ? "" : target.cause.key()).append(',')
                    .append(target.changedAt).append("\r\n"));
        } while (targets.size() == 500);
        return Response.ok(csv.toString(), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=rollout-" + id + ".csv")
                .build();
    }

    private Rollout find(long id) {
        return rollouts.find(id).orElseThrow(NotFoundException::new);
    }

    private static List<Integer> rings(String text) {
        return Arrays.stream((text == null || text.isBlank() ? "100" : text).split("[,\\s]+")).filter(part -> !part.isBlank())
                .map(Integer::valueOf).toList();
    }

    private Instant time(String text) {
        return text == null || text.isBlank() ? clock.instant() : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    private static Set<String> lines(String text) {
        return text == null ? Set.of()
                : text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
}
