package dev.weir.localcloud.flow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The approvals a person sent and received. Nobody sees other people's, whatever the filter says. */
@Path("/localcloud/providers/Microsoft.ProcessSimple/environments/{environment}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@PermitAll
public class ApprovalApi {

    private static final Pattern CONDITION = Pattern
            .compile("properties/(itemlink|itemlinkencoded|status)\\s+eq\\s+'((?:[^']|'')*)'", Pattern.CASE_INSENSITIVE);

    private final FlowCallers callers;
    private final FlowService flows;
    private final Approvals approvals;
    private final FlowPage pages;
    private final JsonBody bodies;

    ApprovalApi(FlowCallers callers, FlowService flows, Approvals approvals, FlowPage pages, JsonBody bodies) {
        this.callers = callers;
        this.flows = flows;
        this.approvals = approvals;
        this.pages = pages;
        this.bodies = bodies;
    }

    @GET
    @Path("/approvals")
    public ObjectNode sent(String environment, @RestQuery("$filter") String filter, @Context UriInfo request) {
        FlowCaller caller = callers.current();
        return pages.of(youngestFirst(caller, environment).stream().filter(one -> one.isAskedBy(caller.objectId()))
                .filter(one -> fits(one, filter)).map(Approval::view).toList(), request);
    }

    @GET
    @Path("/approvals/{approval}")
    public ObjectNode one(String environment, String approval) {
        FlowCaller caller = callers.current();
        return approvals.find(flows.environment(caller, environment), approval)
                .filter(one -> one.isAskedBy(caller.objectId()) || !one.requestsTo(caller.objectId()).isEmpty())
                .orElseThrow(() -> Approvals.unknown(approval)).view();
    }

    @GET
    @Path("/approvalRequests")
    public ObjectNode received(String environment, @RestQuery("$filter") String filter,
            @RestQuery("$expand") String expand, @Context UriInfo request) {
        FlowCaller caller = callers.current();
        boolean withApproval = expand != null && expand.toLowerCase(Locale.ROOT).contains("properties/approval");
        List<ObjectNode> mine = new ArrayList<>();
        for (Approval approval : youngestFirst(caller, environment)) {
            if (fits(approval, filter)) {
                for (JsonNode asked : approval.requestsTo(caller.objectId())) {
                    mine.add(approval.requestView(asked, withApproval));
                }
            }
        }
        return pages.of(mine, request);
    }

    @POST
    @Path("/approvals/{approval}/approvalResponses")
    public Response respond(String environment, String approval, String body) {
        FlowCaller caller = callers.current();
        JsonNode sent = bodies.read(body).path("properties");
        Approval changed = approvals.respond(caller, flows.environment(caller, environment), approval,
                sent.path("response").asText(), sent.path("comments").asText());
        return Response.status(201).entity(changed.view()).build();
    }

    /** The person who asked takes the question back. */
    @POST
    @Path("/approvals/{approval}/cancel")
    public Response cancel(String environment, String approval) {
        FlowCaller caller = callers.current();
        String home = flows.environment(caller, environment);
        approvals.find(home, approval).filter(one -> one.isAskedBy(caller.objectId()))
                .orElseThrow(() -> Approvals.unknown(approval));
        approvals.cancel(home, approval);
        return Response.ok().build();
    }

    private List<Approval> youngestFirst(FlowCaller caller, String environment) {
        List<Approval> all = new ArrayList<>(approvals.list(flows.environment(caller, environment)));
        Collections.reverse(all);
        return all;
    }

    private static boolean fits(Approval approval, String filter) {
        Matcher conditions = CONDITION.matcher(filter == null ? "" : filter);
        while (conditions.find()) {
            String wanted = conditions.group(2).replace("''", "'");
            String itemLink = approval.properties().path("itemLink").asText();
            boolean holds = switch (conditions.group(1).toLowerCase(Locale.ROOT)) {
                case "itemlink" -> itemLink.equals(wanted);
                case "itemlinkencoded" -> Base64.getEncoder()
                        .encodeToString(itemLink.getBytes(StandardCharsets.UTF_8)).equals(wanted);
                default -> approval.properties().path("status").asText().equalsIgnoreCase(wanted);
            };
            if (!holds) {
                return false;
            }
        }
        return true;
    }
}
