package dev.weir.catalog.submission;

import java.net.URI;
import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import dev.weir.catalog.Template;
import dev.weir.catalog.TemplateRuns;
import dev.weir.catalog.arrangement.Arrangements;
import dev.weir.catalog.serve.CatalogEditing;
import dev.weir.catalog.serve.ServedCatalog;
import dev.weir.customer.AuditTrail;
import dev.weir.identity.CurrentUser;
import dev.weir.identity.Role;
import dev.weir.web.Bundles;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Where the operator prepares a template for Microsoft's public gallery and writes down under which id it came there. */
@Path("/operator/catalog/{id}/submission")
@RolesAllowed(Role.OPERATOR)
public class SubmissionResource {

    private static final String PUBLISHED_ID = "[A-Za-z0-9][A-Za-z0-9_-]{3,199}";

    @CheckedTemplate(basePath = "catalog")
    static class Templates {
        static native TemplateInstance submission(SubmissionPage view);
    }

    private final ServedCatalog catalog;
    private final Submissions submissions;
    private final Arrangements arrangements;
    private final CatalogEditing editing;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final PageContext page;
    private final Clock clock;

    SubmissionResource(ServedCatalog catalog, Submissions submissions, Arrangements arrangements, CatalogEditing editing,
            AuditTrail audit, CurrentUser user, PageContext page, Clock clock) {
        this.catalog = catalog;
        this.submissions = submissions;
        this.arrangements = arrangements;
        this.editing = editing;
        this.audit = audit;
        this.user = user;
        this.page = page;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show(@PathParam("id") String id) {
        Template template = find(id);
        SubmissionAnswers answers = submissions.answers(template);
        return Templates.submission(new SubmissionView(words(), page.formats()).of(template, answers,
                submissions.check(template, answers), arrangements.current()));
    }

    /** Keeps the answers, complete or not. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@PathParam("id") String id, @RestForm String title, @RestForm String description,
            @RestForm String benefit, @RestForm String people, @RestForm String runs, @RestForm String minutes,
            @RestForm String categories, @RestForm boolean certified) {
        Template template = find(id);
        submissions.keep(template,
                new SubmissionAnswers(title, description, benefit, people, runs, minutes, categories, certified));
        page.say(words().kept());
        return back(template);
    }

    /** The bundle; as long as the check list is not green, there is none. */
    @GET
    @Path("bundle.zip")
    public Response bundle(@PathParam("id") String id) {
        Template template = find(id);
        SubmissionAnswers answers = submissions.answers(template);
        CheckList list = submissions.check(template, answers);
        if (!list.isGreen() || !(list.proof() instanceof TemplateRuns.Ran run)) {
            page.say(words().notGreen());
            return back(template);
        }
        byte[] zip = SubmissionBundle.zip(template, answers, run, editing.export(template, false, clock.instant()));
        return Response.ok(zip, "application/zip")
                .header("Content-Disposition", "attachment; filename=\"" + template.id() + "-submission.zip\"").build();
    }

    /** Writes down under which id Microsoft published the template as it is now. */
    @POST
    @Path("published")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response published(@PathParam("id") String id, @RestForm String published) {
        Template template = find(id);
        String publishedId = published == null ? "" : published.strip();
        if (!publishedId.matches(PUBLISHED_ID)) {
            page.say(words().publishedWrong());
            return back(template);
        }
        arrangements.publish(template, publishedId, user.name());
        catalog.arrange();
        audit.record("catalog.publish", "templates/" + template.id(), "Version " + template.version() + " as " + publishedId);
        page.say(words().publishedKept());
        return back(template);
    }

    /** Forgets that it is published, so that the catalog's own definition is used again. */
    @POST
    @Path("withdrawn")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdrawn(@PathParam("id") String id) {
        Template template = find(id);
        arrangements.withdraw(template.id());
        catalog.arrange();
        audit.record("catalog.withdraw", "templates/" + template.id(), "Not used from Microsoft's gallery any more");
        return back(template);
    }

    private Template find(String id) {
        return catalog.current().find(id).orElseThrow(NotFoundException::new);
    }

    private SubmissionMessages words() {
        return Bundles.in(page.locale(), SubmissionMessages.class);
    }

    private static Response back(Template template) {
        return Response.seeOther(URI.create("/operator/catalog/" + template.id() + "/submission")).build();
    }
}
