package dev.weir.localcloud.flow;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Connections as the widgets need them: their token is for Flow, so they ask the Flow service. */
@Path("/localcloud/providers/Microsoft.ProcessSimple/environments/{environment}/apis/{api}/connections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@PermitAll
public class ConnectionApi {

    private final FlowCallers callers;
    private final FlowService flows;
    private final Connections connections;
    private final FlowPage pages;

    ConnectionApi(FlowCallers callers, FlowService flows, Connections connections, FlowPage pages) {
        this.callers = callers;
        this.flows = flows;
        this.connections = connections;
        this.pages = pages;
    }

    @GET
    public ObjectNode list(String environment, String api, @Context UriInfo request) {
        FlowCaller caller = callers.current();
        List<ObjectNode> found = connections.of(caller, flows.environment(caller, environment)).stream()
                .filter(connection -> connection.path("properties").path("apiId").asText().endsWith("/apis/" + api)).toList();
        return pages.of(found, request);
    }

    @POST
    public Response create(String environment, String api) {
        FlowCaller caller = callers.current();
        return Response.status(201).entity(connections.create(caller, flows.environment(caller, environment), api)).build();
    }
}
