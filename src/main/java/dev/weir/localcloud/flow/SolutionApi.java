package dev.weir.localcloud.flow;

import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;

/** Takes flows that were made outside of solutions into one, as Microsoft's PowerShell modules ask it. */
@Path("/localcloud/providers/Microsoft.Flow/environments/{environment}/solutions/{solution}/migrateFlows")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@PermitAll
public class SolutionApi {

    private final FlowCallers callers;
    private final FlowService flows;
    private final SolutionHost host;
    private final JsonBody bodies;

    SolutionApi(FlowCallers callers, FlowService flows, SolutionHost host, JsonBody bodies) {
        this.callers = callers;
        this.flows = flows;
        this.host = host;
        this.bodies = bodies;
    }

    /** All the named flows are looked up first, so that a wrong name moves none. */
    @POST
    public Response migrate(String environment, String solution, String body) {
        FlowCaller caller = callers.current();
        JsonNode names = bodies.read(body).path("flowsToMigrate");
        if (!names.isArray() || names.isEmpty()) {
            throw FlowFault.badRequest("InvalidRequestContent", "'flowsToMigrate' must name at least one flow.");
        }
        List<CloudFlow> moved = new ArrayList<>();
        names.forEach(name -> moved.add(flows.editable(caller, environment, name.asText())));
        moved.forEach(flow -> host.take(flow, caller.tenantId(), solution));
        return Response.ok().build();
    }
}
