package dev.weir.catalog.operator;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import dev.weir.catalog.Template;
import dev.weir.catalog.arrangement.Arrangements;
import dev.weir.catalog.arrangement.Audience;
import dev.weir.catalog.serve.ServedCatalog;
import dev.weir.customer.AuditTrail;
import dev.weir.identity.CurrentUser;
import dev.weir.identity.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** One template, for the operator: its versions, who uses it, and from whom it is hidden. */
@Path("/operator/catalog")
@RolesAllowed(Role.OPERATOR)
public class OperatorTemplateResource {

    @CheckedTemplate(basePath = "catalog")
    static class Templates {
        static native TemplateInstance operatorTemplate(OperatorTemplatePage view);
    }

    private final ServedCatalog catalog;
    private final OperatorTemplateView view;
    private final Audiences audiences;
    private final Arrangements arrangements;
    private final AuditTrail audit;
    private final CurrentUser user;

    OperatorTemplateResource(ServedCatalog catalog, OperatorTemplateView view, Audiences audiences, Arrangements arrangements,
            AuditTrail audit, CurrentUser user) {
        this.catalog = catalog;
        this.view = view;
        this.audiences = audiences;
        this.arrangements = arrangements;
        this.audit = audit;
        this.user = user;
    }

    /**
     * @param search words that narrow the customers down
     */
    @GET
    @Path("{id}")
    public TemplateInstance template(@PathParam("id") String id, @QueryParam("customer") String search) {
        return Templates.operatorTemplate(view.of(find(id), search == null ? "" : search.strip()));
    }

    /** Hides the template from a customer or from everybody with a plan. */
    @POST
    @Path("{id}/hide")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response hide(@PathParam("id") String id, @RestForm String kind, @RestForm String audience) {
        Template template = find(id);
        Audience from = audience(kind, audience);
        if (arrangements.hide(template.id(), from, user.name())) {
            trail("catalog.hide", template, from);
        }
        return back(template);
    }

    /** Shows it to them again. */
    @POST
    @Path("{id}/show")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response show(@PathParam("id") String id, @RestForm String kind, @RestForm String audience) {
        Template template = find(id);
        Audience to = audience(kind, audience);
        if (arrangements.show(template.id(), to)) {
            trail("catalog.show", template, to);
        }
        return back(template);
    }

    private Audience audience(String kind, String id) {
        return audiences.find(kind, id).orElseThrow(() -> new BadRequestException("There is no such customer or plan."));
    }

    /** What concerns one customer belongs into that customer's trail, too. */
    private void trail(String action, Template template, Audience audience) {
        String whom = audience.kind().word() + " " + audience.id();
        audit.record(action, "templates/" + template.id(), whom);
        if (audience.kind() == Audience.Kind.CUSTOMER && !audience.id().equals(user.tenantId())) {
            audit.record(audience.id(), user.signature(), action, "templates/" + template.id(), whom);
        }
    }

    private Template find(String id) {
        return catalog.current().find(id).orElseThrow(NotFoundException::new);
    }

    private static Response back(Template template) {
        return Response.seeOther(URI.create("/operator/catalog/" + template.id())).build();
    }
}
