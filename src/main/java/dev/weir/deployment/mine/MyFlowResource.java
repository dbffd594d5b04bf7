package dev.weir.deployment.mine;

import java.net.URI;
import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import dev.weir.customer.AuditTrail;
import dev.weir.embed.run.RunAddress;
import dev.weir.microsoft.flow.Flow;
import dev.weir.web.Bundles;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/** One flow of a person: how it stands, whom it is shared with, and what can be done with it. */
@Path("/flows/mine/{environment}/{flow}")
@Authenticated
public class MyFlowResource {

    @CheckedTemplate(basePath = "mine")
    static class Templates {
        static native TemplateInstance flow(View view);

        static native TemplateInstance delete(View view);
    }

    /**
     * All that the pages show.
     *
     * @param flow null where it could not be read
     * @param trouble why not, or why what was just tried did not work; null where there is none
     * @param sharingTrouble why it could not be read whom the flow is shared with; null where it could
     */
    record View(String environment, String path, Flow flow, FlowTrouble trouble, List<Sharing.Sharer> sharers,
            FlowTrouble sharingTrouble) {

        public String runs() {
            return RunAddress.list(environment, path.substring(path.lastIndexOf('/') + 1));
        }
    }

    private final MyFlows flows;
    private final Sharing sharing;
    private final AuditTrail audit;
    private final PageContext page;

    MyFlowResource(MyFlows flows, Sharing sharing, AuditTrail audit, PageContext page) {
        this.flows = flows;
        this.sharing = sharing;
        this.audit = audit;
        this.page = page;
    }

    @GET
    public Response show(String environment, String flow, @RestQuery String trouble) {
        Outcome<Flow> found = Outcome.of(() -> flows.find(environment, flow));
        return Response.status(found.trouble() == FlowTrouble.GONE ? 404 : 200)
                .entity(page(environment, flow, found, FlowTrouble.of(trouble).orElse(null))).build();
    }

    private TemplateInstance page(String environment, String flow, Outcome<Flow> found, FlowTrouble trouble) {
        Outcome<List<Sharing.Sharer>> sharers = found.trouble() == null
                ? Outcome.of(() -> sharing.of(environment, flow))
                : new Outcome.Done<>(List.of());
        return Templates.flow(new View(environment, MyFlowPath.of(environment, flow), found.orElse(null),
                found.trouble() == null ? trouble : found.trouble(), sharers.orElse(List.of()), sharers.trouble()));
    }

    @POST
    @Path("{action: on|off}")
    public Response turn(String environment, String flow, String action) {
        Outcome<Void> outcome = attempt(environment, flow, () -> {
            if (action.equals("on")) {
                flows.switchOn(environment, flow);
            } else {
                flows.switchOff(environment, flow);
            }
        });
        MyFlowMessages words = words();
        return done(environment, flow, "flow." + action, outcome,
                action.equals("on") ? words.switchedOn() : words.switchedOff());
    }

    @GET
    @Path("delete")
    public Response ask(String environment, String flow) {
        Outcome<Flow> found = Outcome.of(() -> flows.find(environment, flow));
        if (found.trouble() != null) {
            return show(environment, flow, null);
        }
        return Response.ok(Templates.delete(new View(environment, MyFlowPath.of(environment, flow), found.orElse(null), null,
                List.of(), null))).build();
    }

    @POST
    @Path("delete")
    public Response delete(String environment, String flow) {
        Outcome<Void> outcome = attempt(environment, flow, () -> flows.delete(environment, flow));
        if (outcome.trouble() != null) {
            return done(environment, flow, "flow.delete", outcome, "");
        }
        record("flow.delete", environment, flow, outcome);
        page.say(words().deleted());
        return Response.seeOther(URI.create(MyFlowPath.list(environment, null))).build();
    }

    @POST
    @Path("share")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response share(String environment, String flow, @RestForm String person) {
        String signInName = person == null ? "" : person;
        Outcome<Void> outcome = attempt(environment, flow, () -> sharing.add(environment, flow, signInName));
        return done(environment, flow, "flow.share " + signInName, outcome, words().sharedWith(signInName));
    }

    @POST
    @Path("unshare")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response unshare(String environment, String flow, @RestForm String permission) {
        String name = permission == null ? "" : permission;
        Outcome<Void> outcome = attempt(environment, flow, () -> sharing.remove(environment, flow, name));
        return done(environment, flow, "flow.unshare " + name, outcome, words().unshared());
    }

    /** Does something to a flow that the person can see. */
    private Outcome<Void> attempt(String environment, String flow, Runnable act) {
        return Outcome.of(() -> {
            flows.find(environment, flow);
            act.run();
        });
    }

    /** Writes down what was done and leads back to the flow's page, which says how it went. */
    private Response done(String environment, String flow, String action, Outcome<Void> outcome, String said) {
        if (outcome.trouble() == FlowTrouble.GONE) {
            return show(environment, flow, null);
        }
        record(action, environment, flow, outcome);
        String path = MyFlowPath.of(environment, flow);
        if (outcome.trouble() != null) {
            return Response.seeOther(URI.create(path + "?trouble=" + outcome.trouble().path())).build();
        }
        page.say(said);
        return Response.seeOther(URI.create(path)).build();
    }

    private void record(String action, String environment, String flow, Outcome<Void> outcome) {
        audit.record(action, environment + "/" + flow, outcome.trouble() == null ? "done" : outcome.trouble().path());
    }

    private MyFlowMessages words() {
        return Bundles.in(page.locale(), MyFlowMessages.class);
    }
}
