package dev.weir.catalog.page;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;

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
import org.jboss.resteasy.reactive.multipart.FileUpload;

import dev.weir.catalog.Template;
import dev.weir.catalog.exchange.ImportedTemplate;
import dev.weir.catalog.exchange.RefusedException;
import dev.weir.catalog.exchange.TemplateImport;
import dev.weir.catalog.serve.CatalogEditing;
import dev.weir.catalog.serve.ServedCatalog;
import dev.weir.identity.Role;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The operator's page of the catalog: what is served, what is wrong, templates in and out. */
@Path("/operator/catalog")
@RolesAllowed(Role.OPERATOR)
public class OperatorCatalogResource {

    private static final int LARGEST = 21 * 1024 * 1024;

    @CheckedTemplate(basePath = "catalog")
    static class Templates {
        static native TemplateInstance operator(OperatorCatalogPage view);

        static native TemplateInstance imported(ImportPage view);
    }

    private final ServedCatalog catalog;
    private final CatalogEditing editing;
    private final PageContext page;
    private final Clock clock;

    OperatorCatalogResource(ServedCatalog catalog, CatalogEditing editing, PageContext page, Clock clock) {
        this.catalog = catalog;
        this.editing = editing;
        this.page = page;
        this.clock = clock;
    }

    @GET
    public TemplateInstance catalog() {
        return Templates.operator(OperatorCatalogPage.of(catalog.state(), editing.isPossible(), page.formats()));
    }

    /** Reads the files again, without waiting for the next look. */
    @POST
    @Path("reload")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reload() {
        catalog.reload();
        return Response.seeOther(URI.create("/operator/catalog")).build();
    }

    /** Takes a package or a solution: shows what came of it, and writes it into the catalog's folder where there is one. */
    @POST
    @Path("import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML)
    public Response importFile(@RestForm("file") FileUpload file) throws IOException {
        if (file == null || file.size() == 0) {
            return Response.status(Response.Status.BAD_REQUEST).entity(Templates.imported(ImportPage.nothing())).build();
        }
        try (InputStream in = Files.newInputStream(file.uploadedFile())) {
            List<ImportedTemplate> templates = TemplateImport.read(in.readNBytes(LARGEST));
            List<String> taken = editing.add(templates);
            return Response.ok(Templates.imported(ImportPage.of(templates, taken, editing.isPossible()))).build();
        } catch (RefusedException refused) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(Templates.imported(ImportPage.refused(refused.getMessage())))
                    .build();
        }
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
}
