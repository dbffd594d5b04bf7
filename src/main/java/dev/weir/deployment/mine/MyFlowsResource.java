package dev.weir.deployment.mine;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestQuery;

import dev.weir.microsoft.flow.Flow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/** The list of a person's flows, deployed and shared ones too. */
@Path("/flows/mine")
@Authenticated
public class MyFlowsResource {

    @CheckedTemplate(basePath = "mine")
    static class Templates {
        static native TemplateInstance list(View view);
    }

    /**
     * All that the page shows.
     *
     * @param listing null where the service could not be asked
     * @param trouble null where there is none
     */
    record View(MyFlows.Listing listing, FlowTrouble trouble) {

        public String path(Flow flow) {
            return MyFlowPath.of(listing.chosen(), flow.name());
        }
    }

    private final MyFlows flows;

    MyFlowsResource(MyFlows flows) {
        this.flows = flows;
    }

    /**
     * @param environment whose flows to show; absent: the default one's
     * @param trouble why what was just tried did not work
     */
    @GET
    public Response list(@RestQuery String environment, @RestQuery String trouble) {
        Outcome<MyFlows.Listing> listing = Outcome.of(() -> flows.list(environment));
        FlowTrouble shown = listing.trouble() != null ? listing.trouble() : FlowTrouble.of(trouble).orElse(null);
        return Response.ok(Templates.list(new View(listing.orElse(null), shown))).build();
    }
}
