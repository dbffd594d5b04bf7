package dev.weir.localcloud.runtime.templatetest;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.runtime.engine.ActionRun;
import dev.weir.localcloud.runtime.engine.Run;
import dev.weir.workflow.evaluate.EvaluationException;

/** Tries definitions on sample data in memory: nothing is kept, and nobody gets anything. */
@Path("/localcloud/runtime/trials")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class TrialApi {

    /**
     * Runs a definition.
     *
     * @param wish {@code definition}, and {@code sample}: what a test of a template gives
     * @return {@code event, runs: [{status, error, actions: [...]}], calls, records}; 422 with a sentence for a sample that
     *         does not fit
     */
    @POST
    public Response attempt(JsonNode wish) {
        if (wish == null || !wish.path("definition").path("actions").isObject()) {
            return refusal("The definition lacks 'actions'.");
        }
        ObjectNode sample = wish.path("sample").isObject() ? wish.get("sample").deepCopy()
                : JsonNodeFactory.instance.objectNode();
        sample.putObject("then");
        try {
            return Response.ok(answer(new SampleRun(wish.get("definition"), TestCase.of("sample", sample)))).build();
        } catch (TestFileException | EvaluationException unusable) {
            return refusal(unusable.getMessage());
        }
    }

    private static Response refusal(String why) {
        return Response.status(422).entity(JsonNodeFactory.instance.objectNode().put("error", why)).build();
    }

    private static ObjectNode answer(SampleRun sample) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("event", sample.event());
        ArrayNode runs = answer.putArray("runs");
        sample.runs().forEach(run -> runs.add(run(run)));
        ArrayNode calls = answer.putArray("calls");
        sample.calls().forEach(call -> calls.addObject().put("connector", call.connector()).put("operation", call.operation())
                .set("input", call.input()));
        answer.set("records", sample.records().all());
        return answer;
    }

    private static ObjectNode run(Run run) {
        ObjectNode shown = JsonNodeFactory.instance.objectNode().put("status", run.status().text())
                .put("startTime", run.origin().time().toString());
        run.endTime().ifPresent(end -> shown.put("endTime", end.toString()));
        run.failure().ifPresent(failure -> shown.set("error", failure.json()));
        ArrayNode actions = shown.putArray("actions");
        List<ActionRun> all = run.actions();
        all.forEach(action -> {
            ObjectNode kept = action.save().put("status", action.status().text());
            if (kept.path("hideInputs").asBoolean()) {
                kept.remove("inputs");
            }
            if (kept.path("hideOutputs").asBoolean()) {
                kept.remove("outputs");
            }
            actions.add(kept.without(List.of("hideInputs", "hideOutputs", "waiting")));
        });
        return shown;
    }
}
