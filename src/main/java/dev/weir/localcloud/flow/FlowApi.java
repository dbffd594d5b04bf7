package dev.weir.localcloud.flow;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A person's flows in an environment. */
@Path("/localcloud/providers/Microsoft.ProcessSimple/environments/{environment}/flows")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@PermitAll
public class FlowApi {

    private final FlowCallers callers;
    private final FlowService flows;
    private final FlowView view;
    private final FlowPage pages;
    private final JsonBody bodies;

    FlowApi(FlowCallers callers, FlowService flows, FlowView view, FlowPage pages, JsonBody bodies) {
        this.callers = callers;
        this.flows = flows;
        this.view = view;
        this.pages = pages;
        this.bodies = bodies;
    }

    @GET
    public ObjectNode list(String environment, @RestQuery("$filter") String filter, @Context UriInfo request) {
        FlowCaller caller = callers.current();
        List<ObjectNode> found = flows.visible(caller, environment).stream().filter(FlowFilter.parse(filter, caller))
                .map(flow -> view.listed(flow, caller)).toList();
        return pages.of(found, request);
    }

    @POST
    public Response create(String environment, String body) {
        FlowCaller caller = callers.current();
        CloudFlow made = flows.create(caller, environment, bodies.read(body));
        return Response.status(201).entity(view.whole(made, caller)).build();
    }

    @GET
    @Path("/{flow}")
    public ObjectNode one(String environment, String flow) {
        FlowCaller caller = callers.current();
        return view.whole(flows.see(caller, environment, flow), caller);
    }

    @PATCH
    @Path("/{flow}")
    public ObjectNode update(String environment, String flow, String body) {
        FlowCaller caller = callers.current();
        return view.whole(flows.update(caller, environment, flow, bodies.read(body)), caller);
    }

    /** 200 when it was deleted, 204 when there was none. */
    @DELETE
    @Path("/{flow}")
    public Response delete(String environment, String flow) {
        return Response.status(flows.delete(callers.current(), environment, flow) ? 200 : 204).build();
    }

    @POST
    @Path("/{flow}/start")
    public Response start(String environment, String flow) {
        flows.start(callers.current(), environment, flow);
        return Response.ok().build();
    }

    @POST
    @Path("/{flow}/stop")
    public Response stop(String environment, String flow) {
        flows.stop(callers.current(), environment, flow);
        return Response.ok().build();
    }

    @POST
    @Path("/{flow}/exportToARMTemplate")
    public ObjectNode export(String environment, String flow) {
        return ArmTemplate.of(flows.see(callers.current(), environment, flow));
    }

    @GET
    @Path("/{flow}/permissions")
    public ObjectNode permissions(String environment, String flow) {
        return Permissions.view(flows.see(callers.current(), environment, flow));
    }

    /** The older name of {@link #permissions}. */
    @GET
    @Path("/{flow}/owners")
    public ObjectNode owners(String environment, String flow) {
        return permissions(environment, flow);
    }

    @POST
    @Path("/{flow}/modifyPermissions")
    public ObjectNode modifyPermissions(String environment, String flow, String body) {
        return Permissions.view(flows.share(callers.current(), environment, flow, bodies.read(body)));
    }
}
