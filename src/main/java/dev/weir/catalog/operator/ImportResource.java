package dev.weir.catalog.operator;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import dev.weir.catalog.exchange.ImportedTemplate;
import dev.weir.catalog.exchange.RefusedException;
import dev.weir.catalog.exchange.TemplateImport;
import dev.weir.catalog.exchange.ZipWriter;
import dev.weir.catalog.serve.CatalogEditing;
import dev.weir.identity.Role;
import dev.weir.web.Bundles;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Takes packages and solutions in, and shows what came of them. */
@Path("/operator/catalog")
@RolesAllowed(Role.OPERATOR)
public class ImportResource {

    private static final int LARGEST = 21 * 1024 * 1024;
    private static final String UUID_PATTERN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @CheckedTemplate(basePath = "catalog")
    static class Templates {
        static native TemplateInstance imported(ImportPage view, String when);
    }

    private final CatalogEditing editing;
    private final Imports imports;
    private final PageContext page;

    ImportResource(CatalogEditing editing, Imports imports, PageContext page) {
        this.editing = editing;
        this.imports = imports;
        this.page = page;
    }

    /** Takes a file, writes its templates into the catalog's folder where there is one, and leads to what came of it. */
    @POST
    @Path("import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response importFile(@RestForm("file") FileUpload file) throws IOException {
        if (file == null || file.size() == 0) {
            page.say(Bundles.in(page.locale(), OperatorCatalogMessages.class).importNothing());
            return Response.seeOther(URI.create("/operator/catalog")).build();
        }
        UUID id = imports.keep(file.fileName() == null ? "" : file.fileName(), findings(file));
        return Response.seeOther(URI.create("/operator/catalog/imports/" + id)).build();
    }

    private ImportFindings findings(FileUpload file) throws IOException {
        try (InputStream in = Files.newInputStream(file.uploadedFile())) {
            List<ImportedTemplate> templates = TemplateImport.read(in.readNBytes(LARGEST));
            return ImportFindings.of(templates, editing.add(templates), editing.isPossible());
        } catch (RefusedException refused) {
            return ImportFindings.refused(refused.getMessage());
        }
    }

    /** What came of an upload. */
    @GET
    @Path("imports/{id: " + UUID_PATTERN + "}")
    public TemplateInstance imported(@PathParam("id") UUID id) {
        ImportPage view = imports.find(id).orElseThrow(NotFoundException::new);
        return Templates.imported(view, page.formats().time(view.at()));
    }

    /** A template of an upload that was not written anywhere, as a folder in a zip file. */
    @GET
    @Path("imports/{id: " + UUID_PATTERN + "}/{template}.zip")
    @Produces("application/zip")
    public Response folder(@PathParam("id") UUID id, @PathParam("template") String template) {
        var files = imports.find(id).stream().flatMap(view -> view.findings().templates().stream())
                .filter(found -> found.id().equals(template) && !found.files().isEmpty()).findFirst()
                .orElseThrow(NotFoundException::new).files();
        return Response.ok(ZipWriter.write(files))
                .header("Content-Disposition", "attachment; filename=\"" + template + ".zip\"").build();
    }
}
