package dev.weir.localcloud.flow;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Predicate;
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

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The runs of a flow. */
@Path("/localcloud/providers/Microsoft.ProcessSimple/environments/{environment}/flows/{flow}/runs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@PermitAll
public class RunApi {

    private static final Pattern CONDITION = Pattern
            .compile("(status|startTime)\\s+(eq|ge|gt|le|lt)\\s+'?([^'\\s]+)'?", Pattern.CASE_INSENSITIVE);

    private final FlowCallers callers;
    private final FlowService flows;
    private final FlowRuns runs;
    private final FlowRunner runner;
    private final FlowPage pages;

    RunApi(FlowCallers callers, FlowService flows, FlowRuns runs, FlowRunner runner, FlowPage pages) {
        this.callers = callers;
        this.flows = flows;
        this.runs = runs;
        this.runner = runner;
        this.pages = pages;
    }

    @GET
    public ObjectNode list(String environment, String flow, @RestQuery("$filter") String filter,
            @Context UriInfo request) {
        CloudFlow owner = flows.see(callers.current(), environment, flow);
        List<ObjectNode> found = runs.list(flow).stream().filter(condition(filter)).map(run -> run.view(owner, false))
                .toList();
        return pages.of(found, request);
    }

    @GET
    @Path("/{run}")
    public ObjectNode one(String environment, String flow, String run, @RestQuery("$expand") String expand) {
        CloudFlow owner = flows.see(callers.current(), environment, flow);
        return run(flow, run).view(owner, expand != null && expand.contains("properties/actions"));
    }

    @GET
    @Path("/{run}/actions")
    public ObjectNode actions(String environment, String flow, String run) {
        CloudFlow owner = flows.see(callers.current(), environment, flow);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        var value = answer.putArray("value");
        run(flow, run).properties().path("actions").properties().forEach(action -> {
            ObjectNode entry = value.addObject().put("name", action.getKey())
                    .put("id", FlowView.id(owner) + "/runs/" + run + "/actions/" + action.getKey())
                    .put("type", "Microsoft.ProcessSimple/environments/flows/runs/actions");
            entry.set("properties", action.getValue());
        });
        return answer;
    }

    @POST
    @Path("/{run}/cancel")
    public Response cancel(String environment, String flow, String run) {
        CloudFlow owner = flows.see(callers.current(), environment, flow);
        runner.cancel(owner, run(flow, run));
        return Response.ok().build();
    }

    private FlowRun run(String flow, String run) {
        return runs.find(flow, run).orElseThrow(() -> FlowFault.runUnknown(run));
    }

    private static Predicate<FlowRun> condition(String filter) {
        Predicate<FlowRun> all = run -> true;
        if (filter == null || filter.isBlank()) {
            return all;
        }
        for (String part : filter.trim().split("\\s+and\\s+")) {
            Matcher condition = CONDITION.matcher(part.trim());
            if (!condition.matches()) {
                throw FlowFault.badRequest("InvalidRequestFilter", "The filter '" + filter + "' is not supported.");
            }
            all = all.and(condition.group(1).equalsIgnoreCase("status")
                    ? run -> run.status().equalsIgnoreCase(condition.group(3))
                    : startedWhen(condition.group(2), instant(condition.group(3))));
        }
        return all;
    }

    private static Predicate<FlowRun> startedWhen(String operator, Instant limit) {
        return run -> {
            int order = Instant.parse(run.properties().path("startTime").asText()).compareTo(limit);
            return switch (operator) {
                case "ge" -> order >= 0;
                case "gt" -> order > 0;
                case "le" -> order <= 0;
                case "lt" -> order < 0;
                default -> order == 0;
            };
        };
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException malformed) {
            throw FlowFault.badRequest("InvalidRequestFilter", "'" + text + "' is not a time such as 2026-01-31T12:00:00Z.");
        }
    }
}
