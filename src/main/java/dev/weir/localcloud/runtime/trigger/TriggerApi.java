package dev.weir.localcloud.runtime.trigger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.flow.CloudFlow;
import dev.weir.localcloud.flow.CloudFlows;

/** Where services notify the triggers that subscribed at them. */
@Path("/localcloud/runtime/triggers")
@PermitAll
public class TriggerApi {

    private final Listeners listeners;
    private final CloudFlows flows;
    private final Firing firing;

    TriggerApi(Listeners listeners, CloudFlows flows, Firing firing) {
        this.listeners = listeners;
        this.flows = flows;
        this.firing = firing;
    }

    /** 202 as Microsoft's callback hosts answer; 410 for a subscription that is no more, so that the service forgets it. */
    @POST
    @Path("/{flow}/{secret}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response notified(String flow, String secret, @Context HttpHeaders headers, JsonNode body) {
        Listener listener = listeners.find(flow).orElseThrow(() -> new ClientErrorException(Response.Status.GONE));
        if (!MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8),
                listener.secret().getBytes(StandardCharsets.UTF_8))) {
            throw new NotFoundException();
        }
        CloudFlow found = flows.find(listener.environment(), flow).filter(CloudFlow::isOn)
                .orElseThrow(() -> new ClientErrorException(Response.Status.GONE));
        ObjectNode outputs = JsonNodeFactory.instance.objectNode();
        ObjectNode shown = outputs.putObject("headers");
        headers.getRequestHeaders().forEach((name, values) -> shown.put(name, String.join(",", values)));
        shown.remove("Authorization");
        outputs.set("body", body);
        Response.ResponseBuilder answer = Response.accepted();
        firing.fire(found, outputs).stream().findFirst().ifPresent(
                run -> answer.header("x-ms-workflow-run-id", run.name()).header("x-ms-workflow-name", found.name()));
        return answer.build();
    }
}
