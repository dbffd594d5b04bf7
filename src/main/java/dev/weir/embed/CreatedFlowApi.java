package dev.weir.embed;

import java.util.Map;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.weir.catalog.serve.ServedCatalog;
import dev.weir.embed.environment.ChosenEnvironment;
import dev.weir.identity.AccessTokenResult;
import dev.weir.identity.AccessTokens;
import dev.weir.microsoft.flow.Flow;
import dev.weir.microsoft.flow.FlowClient;
import dev.weir.microsoft.flow.FlowException;
import io.quarkus.logging.Log;
import io.quarkus.security.Authenticated;

/** Hears from the page that the widget made a flow, asks the Flow service whether that is so, and remembers it. */
@Path(CreatedFlowApi.PATH)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class CreatedFlowApi {

    static final String PATH = "/flows/created";

    private final AccessTokens tokens;
    private final FlowClient flows;
    private final FlowLinks links;
    private final RecordContexts contexts;
    private final ServedCatalog catalog;
    private final ChosenEnvironment chosen;

    CreatedFlowApi(AccessTokens tokens, FlowClient flows, FlowLinks links, RecordContexts contexts, ServedCatalog catalog,
            ChosenEnvironment chosen) {
        this.tokens = tokens;
        this.flows = flows;
        this.links = links;
        this.contexts = contexts;
        this.catalog = catalog;
        this.chosen = chosen;
    }

    /**
     * @return 204 when it is remembered; 404 when the record or the flow does not exist for this person; 503 when the Flow
     *         service cannot be asked
     */
    @POST
    public Response created(MadeFlow made) {
        if (made == null || made.flow() == null) {
            return Response.status(422).entity(Map.of("reason", "The flow's id is missing.")).build();
        }
        contexts.of(made.recordType(), made.record());
        if (!(tokens.flow() instanceof AccessTokenResult.Granted granted)) {
            return Response.status(503).build();
        }
        try {
            String environment = made.environment(chosen.name());
            Flow flow = flows.find(granted.token(), environment, made.flow()).orElse(null);
            if (flow == null) {
                return Response.status(404).build();
            }
            links.remember(made.from(catalog.current()), flow.environment().isEmpty() ? environment : flow.environment(),
                    flow.displayName());
            return Response.noContent().build();
        } catch (FlowException refused) {
            Log.warnf("A new flow could not be looked up: %s", refused.getMessage());
            return Response.status(503).build();
        }
    }
}
