package dev.weir.catalog.page;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.weir.catalog.Connector;
import dev.weir.catalog.Connectors;
import dev.weir.catalog.Template;
import dev.weir.catalog.TemplateUse;
import dev.weir.catalog.serve.ServedCatalog;
import dev.weir.catalog.serve.TemplateSamples;
import dev.weir.catalog.serve.VisibleCatalog;
import dev.weir.customer.Entitlements;
import dev.weir.identity.CurrentUser;
import dev.weir.record.RecordTypes;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/** The page of a template, and the pictures that stand for templates and connectors. */
@Path("/templates")
@Authenticated
public class TemplateResource {

    private static final int MOST_SIMILAR = 3;

    @CheckedTemplate(basePath = "catalog")
    static class Templates {
        static native TemplateInstance template(TemplatePage view);
    }

    private final ServedCatalog catalog;
    private final Instance<TemplateUse> uses;
    private final TemplateSamples samples;
    private final RecordTypes types;
    private final Entitlements entitlements;
    private final CurrentUser user;
    private final PageContext page;

    TemplateResource(ServedCatalog catalog, Instance<TemplateUse> uses, TemplateSamples samples, RecordTypes types,
            Entitlements entitlements, CurrentUser user, PageContext page) {
        this.samples = samples;
        this.catalog = catalog;
        this.uses = uses;
        this.types = types;
        this.entitlements = entitlements;
        this.user = user;
        this.page = page;
    }

    /**
     * Shows a template, if the reader's plan does not close it.
     *
     * @param type the type of the record that a flow is wanted for, or null
     * @param record the key of that record, or null
     */
    @GET
    @Path("{id}")
    public TemplateInstance template(@PathParam("id") String id, @QueryParam("record-type") String type,
            @QueryParam("record") String record) {
        Locale language = page.locale();
        VisibleCatalog visible = catalog.visibleTo(user.tenantId());
        Template template = visible.catalog().find(id).orElseThrow(NotFoundException::new);
        entitlements.requireTemplate(user.tenantId(), id, template.text(language).title(), template.usesOwnConnector());
        List<TemplateView> similar = visible.similar(template, MOST_SIMILAR).stream()
                .map(other -> TemplateView.of(other, language)).toList();
        List<TemplateUse.MadeFlow> made = uses.stream()
                .flatMap(use -> use.madeBy(user.tenantId(), user.objectId(), id).stream()).limit(10).toList();
        return Templates.template(new TemplatePage(TemplateView.of(template, language), FlowView.of(template, language, types),
                similar, made, inTenant(id), UseLink.of(id, type, record),
                samples.has(id) ? "/templates/" + id + "/try" : null));
    }

    private long inTenant(String id) {
        return uses.stream().mapToLong(use -> use.countsIn(user.tenantId()).getOrDefault(id, 0L)).sum();
    }

    /** The icon, which was checked when the catalog was read; the page's policy keeps scripts from running in any case. */
    @GET
    @Path("{id}/icon.svg")
    public Response icon(@PathParam("id") String id) {
        return picture(catalog.visibleTo(user.tenantId()).catalog().find(id).orElseThrow(NotFoundException::new).icon());
    }

    /** A sign for a connector: its initial on its colour, since Microsoft's pictures are not ours to ship. */
    @GET
    @Path("connectors/{name}.svg")
    public Response connector(@PathParam("name") String name) {
        Connector connector = catalog.current().connector(name).orElseGet(() -> Connectors.named(name));
        return picture(ConnectorSign.svg(connector));
    }

    private static Response picture(String svg) {
        return Response.ok(svg, MediaType.valueOf("image/svg+xml")).header("Cache-Control", "private, max-age=3600").build();
    }
}
