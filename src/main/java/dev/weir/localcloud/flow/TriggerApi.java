package dev.weir.localcloud.flow;

import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What starts a flow. */
@Path("/localcloud/providers/Microsoft.ProcessSimple/environments/{environment}/flows/{flow}/triggers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@PermitAll
public class TriggerApi {

    private final FlowCallers callers;
    private final FlowService flows;
    private final FlowStarter starter;
    private final FlowRuns runs;
    private final CallbackUrls callbacks;

    TriggerApi(FlowCallers callers, FlowService flows, FlowStarter starter, FlowRuns runs, CallbackUrls callbacks) {
        this.callers = callers;
        this.flows = flows;
        this.starter = starter;
        this.runs = runs;
        this.callbacks = callbacks;
    }

    @GET
    public ObjectNode list(String environment, String flow) {
        CloudFlow seen = flows.see(callers.current(), environment, flow);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        var value = answer.putArray("value");
        seen.trigger().ifPresent(trigger -> value.add(view(seen, trigger)));
        return answer;
    }

    @GET
    @Path("/{trigger}")
    public ObjectNode one(String environment, String flow, String trigger) {
        CloudFlow seen = flows.see(callers.current(), environment, flow);
        return view(seen, FlowStarter.trigger(seen, trigger));
    }

    /** Starts the flow. What is sent along does not reach it, so a trigger that needs input refuses. */
    @POST
    @Path("/{trigger}/run")
    public Response run(String environment, String flow, String trigger) {
        FlowCaller caller = callers.current();
        CloudFlow seen = flows.see(caller, environment, flow);
        starter.press(caller, seen, trigger, JsonNodeFactory.instance.objectNode());
        return Response.ok().build();
    }

    @POST
    @Path("/{trigger}/listCallbackUrl")
    public ObjectNode listCallbackUrl(String environment, String flow, String trigger) {
        CloudFlow seen = flows.see(callers.current(), environment, flow);
        JsonNode kind = FlowStarter.trigger(seen, trigger).getValue();
        if (!kind.path("type").asText().equals("Request") || CloudFlow.isButton(kind)) {
            throw FlowFault.badRequest("ListCallbackUrlOperationBlocked",
                    "The operation 'listCallbackUrl' is blocked for triggers of type '" + kind.path("type").asText() + "'.");
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("response").put("value", callbacks.of(seen, trigger).toString());
        return answer;
    }

    /** Runs the flow again with what started an earlier run. */
    @POST
    @Path("/{trigger}/histories/{run}/resubmit")
    public Response resubmit(String environment, String flow, String trigger, String run) {
        CloudFlow seen = flows.see(callers.current(), environment, flow);
        FlowStarter.trigger(seen, trigger);
        FlowRun earlier = runs.find(flow, run).orElseThrow(() -> FlowFault.runUnknown(run));
        FlowRun again = starter.fire(seen, trigger, earlier.content().path("outputs"));
        runs.change(flow, again.name(),
                open -> open.properties().withObject("/trigger").put("originHistoryName", earlier.name()));
        return Response.ok().build();
    }

    private static ObjectNode view(CloudFlow flow, Map.Entry<String, JsonNode> trigger) {
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        view.put("name", trigger.getKey());
        view.put("id", FlowView.id(flow) + "/triggers/" + trigger.getKey());
        view.put("type", "Microsoft.ProcessSimple/environments/flows/triggers");
        ObjectNode properties = view.putObject("properties");
        properties.put("provisioningState", "Succeeded").put("state", flow.isOn() ? "Enabled" : "Disabled");
        properties.put("createdTime", flow.properties().path("createdTime").asText());
        properties.put("changedTime", flow.properties().path("lastModifiedTime").asText());
        if (trigger.getValue().has("recurrence")) {
            properties.set("recurrence", trigger.getValue().get("recurrence").deepCopy());
        }
        return view;
    }
}
