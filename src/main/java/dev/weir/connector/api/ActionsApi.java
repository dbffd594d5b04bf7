package dev.weir.connector.api;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.connector.action.ActionOutcome;
import dev.weir.connector.action.Actions;
import dev.weir.connector.definition.ConnectorProfile;
import dev.weir.record.Action;
import dev.weir.record.RecordJson;
import dev.weir.record.RecordType;
import dev.weir.record.RecordTypes;

/** Actions on records, by JSON. */
@Path(ConnectorProfile.BASE_PATH)
@Produces(MediaType.APPLICATION_JSON)
public class ActionsApi {

    private final ApiGate gate;
    private final RecordTypes types;
    private final Actions actions;
    private final RecordBody bodies;
    private final RecordAnswers answers;

    ActionsApi(ApiGate gate, RecordTypes types, Actions actions, RecordBody bodies, RecordAnswers answers) {
        this.gate = gate;
        this.types = types;
        this.actions = actions;
        this.bodies = bodies;
        this.answers = answers;
    }

    /** Runs an action; answers what it gives, or the record when it gives nothing. */
    @POST
    @Path("{type}/{id}/{action}")
    public ObjectNode run(@PathParam("type") String typeId, @PathParam("id") String id, @PathParam("action") String name,
            String body) {
        ApiCaller caller = gate.writer();
        RecordType type = types.find(typeId).orElseThrow(ApiException::notFound);
        Action action = type.action(name).orElseThrow(ApiException::notFound);
        String sent = body == null || body.isBlank() ? "{}" : body;
        ActionOutcome outcome = actions.run(caller.tenantId(), type, id, action, bodies.read(sent, action.input()).values(),
                caller.actor());
        if (outcome instanceof ActionOutcome.Done done) {
            gate.worked(caller, type.id(), id);
            return action.output().isEmpty() ? answers.one(caller.tenantId(), done.record()) : RecordJson.of(done.output());
        } else if (outcome instanceof ActionOutcome.Invalid invalid) {
            throw ApiException.invalid(invalid.faults());
        } else if (outcome instanceof ActionOutcome.Failed failed) {
            throw ApiException.of(failed.late() ? Status.GATEWAY_TIMEOUT : Status.BAD_GATEWAY,
                    "The service behind this action does not work at present. Try again later.");
        }
        throw ApiException.notFound();
    }
}
