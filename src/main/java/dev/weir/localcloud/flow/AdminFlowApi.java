package dev.weir.localcloud.flow;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Everybody's flows in an environment, for the tenant's admin. */
@Path("/localcloud/providers/Microsoft.ProcessSimple/scopes/admin/environments/{environment}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@PermitAll
public class AdminFlowApi {

    private final FlowCallers callers;
    private final FlowService flows;
    private final FlowView view;
    private final FlowPage pages;
    private final JsonBody bodies;

    AdminFlowApi(FlowCallers callers, FlowService flows, FlowView view, FlowPage pages, JsonBody bodies) {
        this.callers = callers;
        this.flows = flows;
        this.view = view;
        this.pages = pages;
        this.bodies = bodies;
    }

    @GET
    @Path("/v2/flows")
    public ObjectNode list(String environment, @RestQuery String include, @Context UriInfo request) {
        FlowCaller caller = callers.current();
        boolean deleted = include != null && include.contains("softDeletedFlows");
        List<ObjectNode> found = flows.all(caller, environment, deleted).stream().map(flow -> view.listed(flow, caller))
                .toList();
        found.forEach(flow -> flow.withObject("/properties").remove("connectionReferences"));
        return pages.of(found, request);
    }

    /** The older address of {@link #list}. */
    @GET
    @Path("/flows")
    public ObjectNode olderList(String environment, @RestQuery String include, @Context UriInfo request) {
        return list(environment, include, request);
    }

    @GET
    @Path("/flows/{flow}")
    public ObjectNode one(String environment, String flow) {
        FlowCaller caller = admin(environment);
        return view.whole(flows.see(caller, environment, flow), caller);
    }

    @GET
    @Path("/flows/{flow}/permissions")
    public ObjectNode permissions(String environment, String flow) {
        return Permissions.view(flows.see(admin(environment), environment, flow));
    }

    @POST
    @Path("/flows/{flow}/modifyPermissions")
    public ObjectNode modifyPermissions(String environment, String flow, String body) {
        return Permissions.view(flows.share(admin(environment), environment, flow, bodies.read(body)));
    }

    /** The older name of {@link #modifyPermissions}. */
    @POST
    @Path("/flows/{flow}/modifyowners")
    public ObjectNode modifyOwners(String environment, String flow, String body) {
        return modifyPermissions(environment, flow, body);
    }

    @POST
    @Path("/flows/{flow}/restore")
    public Response restore(String environment, String flow) {
        flows.restore(admin(environment), environment, flow);
        return Response.ok().build();
    }

    @POST
    @Path("/flows/{flow}/start")
    public Response start(String environment, String flow) {
        flows.start(admin(environment), environment, flow);
        return Response.ok().build();
    }

    @POST
    @Path("/flows/{flow}/stop")
    public Response stop(String environment, String flow) {
        flows.stop(admin(environment), environment, flow);
        return Response.ok().build();
    }

    @DELETE
    @Path("/flows/{flow}")
    public Response delete(String environment, String flow) {
        return Response.status(flows.delete(admin(environment), environment, flow) ? 200 : 204).build();
    }

    private FlowCaller admin(String environment) {
        FlowCaller caller = callers.current();
        if (!caller.admin()) {
            throw FlowFault.environmentDenied(environment);
        }
        return caller;
    }
}
