package dev.weir.localcloud.flow;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Where flows are started from: buttons through the connector runtime, HTTP triggers through their signed address. */
@Path("/localcloud")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@PermitAll
public class InvokeApi {

    private final FlowCallers callers;
    private final CloudFlows flows;
    private final FlowStarter starter;
    private final CallbackUrls callbacks;
    private final JsonBody bodies;

    InvokeApi(FlowCallers callers, CloudFlows flows, FlowStarter starter, CallbackUrls callbacks, JsonBody bodies) {
        this.callers = callers;
        this.flows = flows;
        this.starter = starter;
        this.callbacks = callbacks;
        this.bodies = bodies;
    }

    /** A person presses a button, with the inputs that its trigger asks for as the body. */
    @POST
    @Path("/apim/logicflows/{flow}/triggers/{trigger}/run")
    public Response press(String flow, String trigger, String body) {
        FlowCaller caller = callers.current();
        CloudFlow found = flows.find(flow).filter(one -> one.roleOf(caller.objectId()).isPresent())
                .orElseThrow(() -> FlowFault.flowForeign(caller.objectId(), flow));
        if (CloudFlow.isApp(FlowStarter.trigger(found, trigger).getValue()) && starter.answers(found)) {
            return starter.ask(caller, found, trigger, bodies.read(body)).map(InvokeApi::answer)
                    .orElseGet(InvokeApi::noResponse);
        }
        FlowRun run = starter.press(caller, found, trigger, bodies.read(body));
        return accepted(found, run).entity(view(found, run)).build();
    }

    private static ObjectNode view(CloudFlow flow, FlowRun run) {
        return run.view(flow, false);
    }

    /** Somebody who knows the address of an HTTP trigger calls it; the flow goes on after the answer. */
    @POST
    @Path("/workflows/{workflow}/triggers/{trigger}/paths/invoke")
    public Response invoke(String workflow, String trigger, @RestQuery("sig") String signature, String body) {
        CloudFlow flow = flows.listAll().stream().filter(one -> one.name().replace("-", "").equals(workflow)).findFirst()
                .orElseThrow(() -> new FlowFault(404, "WorkflowNotFound",
                        "The workflow '" + workflow + "' could not be found."));
        if (!callbacks.isSigned(workflow, trigger, signature)) {
            throw new FlowFault(401, "DirectApiInvalidAuthorizationSignature",
                    "The provided authorization signature is not valid.");
        }
        var kind = FlowStarter.trigger(flow, trigger).getValue();
        var sent = bodies.read(body);
        TriggerInputs.check(kind, sent);
        ObjectNode outputs = JsonNodeFactory.instance.objectNode();
        outputs.putObject("headers").put("Content-Type", MediaType.APPLICATION_JSON);
        outputs.set("body", sent);
        if (starter.answers(flow)) {
            return starter.call(flow, trigger, outputs).map(InvokeApi::answer).orElseGet(InvokeApi::noResponse);
        }
        FlowRun run = starter.fire(flow, trigger, outputs);
        return accepted(flow, run).build();
    }

    private static Response.ResponseBuilder accepted(CloudFlow flow, FlowRun run) {
        return Response.status(202).header("x-ms-workflow-run-id", run.name()).header("x-ms-workflow-name", flow.name());
    }

    private static Response noResponse() {
        return Response.status(502).entity(JsonNodeFactory.instance.objectNode().set("error",
                JsonNodeFactory.instance.objectNode().put("code", "NoResponse").put("message",
                        "The server did not receive a response from an upstream server.")))
                .build();
    }

    /** What the flow's Response action says. */
    private static Response answer(ObjectNode answer) {
        Response.ResponseBuilder response = Response.status(answer.path("statusCode").asInt(200));
        answer.path("headers").properties().forEach(header -> response.header(header.getKey(), header.getValue().asText()));
        return answer.has("body") ? response.entity(answer.get("body")).build() : response.build();
    }
}
