package dev.weir.catalog.operator;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import dev.weir.catalog.Template;
import dev.weir.catalog.arrangement.Arrangement;
import dev.weir.catalog.arrangement.Arrangements;
import dev.weir.catalog.serve.CatalogEditing;
import dev.weir.catalog.serve.ServedCatalog;
import dev.weir.customer.AuditTrail;
import dev.weir.identity.Role;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The operator's page of the catalog: what is served, what is wrong, what comes first, how much it is used. */
@Path("/operator/catalog")
@RolesAllowed(Role.OPERATOR)
public class OperatorCatalogResource {

    @CheckedTemplate(basePath = "catalog")
    static class Templates {
        static native TemplateInstance operator(OperatorCatalogPage view);
    }

    private final ServedCatalog catalog;
    private final Arrangements arrangements;
    private final TemplateUses uses;
    private final CatalogEditing editing;
    private final AuditTrail audit;
    private final PageContext page;
    private final Clock clock;

    OperatorCatalogResource(ServedCatalog catalog, Arrangements arrangements, TemplateUses uses, CatalogEditing editing,
            AuditTrail audit, PageContext page, Clock clock) {
        this.catalog = catalog;
        this.arrangements = arrangements;
        this.uses = uses;
        this.editing = editing;
        this.audit = audit;
        this.page = page;
        this.clock = clock;
    }

    @GET
    public TemplateInstance catalog(@QueryParam("page") String number) {
        int at = number != null && number.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(number) - 1 : 0;
        return Templates.operator(OperatorCatalogPage.of(catalog.state(), arrangements.current(), uses.sums(), at,
                editing.isPossible(), page.formats()));
    }

    /** Reads the files again, without waiting for the next look. */
    @POST
    @Path("reload")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reload() {
        catalog.reload();
        return back();
    }

    /**
     * Changes what is featured, and in which order.
     *
     * @param move what to do with the template: {@code up}, {@code down}, {@code add} or {@code remove}; {@code reset} gives
     *        the files' own order back
     */
    @POST
    @Path("featured")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response feature(@RestForm String move, @RestForm String template) {
        List<String> order = catalog.current().templates().stream().filter(each -> each.featured().isPresent())
                .map(Template::id).collect(Collectors.toCollection(ArrayList::new));
        if ("reset".equals(move)) {
            order = List.of();
        } else {
            Template moved = catalog.current().find(template == null ? "" : template).orElseThrow(NotFoundException::new);
            order = FeaturedOrder.moved(order, moved.id(), move);
            order = order.isEmpty() ? List.of(Arrangement.NOTHING_FEATURED) : order;
        }
        arrangements.feature(order);
        catalog.arrange();
        audit.record("catalog.feature", "templates", order.isEmpty() ? "The files' own order" : String.join(", ", order));
        return back();
    }

    /**
     * A template as Microsoft's import takes it.
     *
     * @param form {@code package} or {@code solution}
     */
    @GET
    @Path("{id}/export")
    @Produces("application/zip")
    public Response export(@PathParam("id") String id, @QueryParam("as") String form) {
        Template template = catalog.current().find(id).orElseThrow(NotFoundException::new);
        boolean solution = "solution".equals(form);
        byte[] zip = editing.export(template, solution, clock.instant());
        return Response.ok(zip).header("Content-Disposition",
                "attachment; filename=\"" + id + (solution ? "-solution" : "") + ".zip\"").build();
    }

    private static Response back() {
        return Response.seeOther(URI.create("/operator/catalog")).build();
    }
}
