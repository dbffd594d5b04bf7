package dev.weir.marketplace.lead;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.weir.identity.Role;
import dev.weir.web.Bundles;
import dev.weir.web.ConsoleEntry;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The operator's list of leads, its download, and erasing one on request. */
@Path("/operator/leads")
@RolesAllowed(Role.OPERATOR)
public class LeadOperatorResource {

    private static final String PAGE = "/operator/leads";
    private static final LeadDetails UNREADABLE = new LeadDetails("", "?", "", "", "", "", "", "", "", "", "");

    /** A lead as the page lists it. */
    record Row(long id, String when, String name, String mail, String company, String action, String state,
            String problem) {
    }

    @CheckedTemplate(basePath = "lead")
    static class Templates {
        static native TemplateInstance operator(List<Row> rows, boolean forwarded);
    }

    @Singleton
    static class Entry extends ConsoleEntry {

        Entry() {
            super(Role.OPERATOR, 60, PAGE, LeadMessages.class, LeadMessages::title, LeadMessages::intro);
        }
    }

    private final Leads leads;
    private final LeadConfig config;
    private final PageContext page;

    LeadOperatorResource(Leads leads, LeadConfig config, PageContext page) {
        this.leads = leads;
        this.config = config;
        this.page = page;
    }

    @GET
    public TemplateInstance list() {
        return Templates.operator(leads.newest().stream().map(this::row).toList(), config.forwardTo().isPresent());
    }

    @GET
    @Path("/leads.csv")
    @Produces("text/csv;charset=utf-8")
    public Response download() {
        List<String> lines = leads.newest().stream().map(lead -> {
            LeadDetails who = leads.details(lead).orElse(UNREADABLE);
            return LeadCsv.line(List.of(lead.capturedAt.toString(), who.firstName(), who.lastName(), who.email(),
                    who.phone(), who.country(), who.company(), who.title(), lead.source, lead.actionCode, lead.offerTitle,
                    lead.state.name()));
        }).toList();
        return Response.ok(LeadCsv.table(lines)).header("Content-Disposition", "attachment; filename=leads.csv").build();
    }

    @POST
    @Path("/{id}/erase")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response erase(long id) {
        leads.erase(id);
        page.say(words().erased());
        return Response.seeOther(URI.create(PAGE)).build();
    }

    private Row row(Lead lead) {
        LeadDetails who = leads.details(lead).orElse(UNREADABLE);
        String state = switch (lead.state) {
            case WAITING -> words().waiting();
            case FORWARDED -> words().forwarded();
            case TEST -> words().test();
        };
        return new Row(lead.id, page.formats().time(lead.capturedAt), (who.firstName() + " " + who.lastName()).strip(),
                who.email(), who.company(), lead.actionCode, state, lead.problem);
    }

    private LeadMessages words() {
        return Bundles.in(page.locale(), LeadMessages.class);
    }
}
