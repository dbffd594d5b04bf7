package dev.weir.catalog.page;

import java.util.List;
import java.util.Locale;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.weir.catalog.Connectors;
import dev.weir.catalog.Template;
import dev.weir.catalog.serve.ServedCatalog;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/** The gallery of templates and the page of each. */
@Path("/templates")
@Authenticated
public class GalleryResource {

    @CheckedTemplate(basePath = "catalog")
    static class Templates {
        static native TemplateInstance gallery(List<TemplateView> templates);

        static native TemplateInstance template(TemplateView view);
    }

    private final ServedCatalog catalog;
    private final PageContext page;

    GalleryResource(ServedCatalog catalog, PageContext page) {
        this.catalog = catalog;
        this.page = page;
    }

    @GET
    public TemplateInstance gallery() {
        Locale language = page.locale();
        return Templates
                .gallery(catalog.current().templates().stream().map(template -> TemplateView.of(template, language)).toList());
    }

    @GET
    @Path("{id}")
    public TemplateInstance template(@PathParam("id") String id) {
        return Templates.template(TemplateView.of(find(id), page.locale()));
    }

    /** The icon, which was checked when the catalog was read; the page's policy keeps scripts from running in any case. */
    @GET
    @Path("{id}/icon.svg")
    public Response icon(@PathParam("id") String id) {
        return picture(find(id).icon());
    }

    /** A sign for a connector: its initial on its colour, since Microsoft's pictures are not ours to ship. */
    @GET
    @Path("connectors/{name}.svg")
    public Response connector(@PathParam("name") String name) {
        return picture(ConnectorSign.svg(Connectors.named(name)));
    }

    private Template find(String id) {
        return catalog.current().find(id).orElseThrow(NotFoundException::new);
    }

    private static Response picture(String svg) {
        return Response.ok(svg, MediaType.valueOf("image/svg+xml")).header("Cache-Control", "private, max-age=3600").build();
    }
}
