package dev.weir.localcloud.runtime.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.flow.RunAccess;

/** The repetitions of an action inside loops, named as run histories name them: {@code 000001-000000}. */
@Path("/localcloud/providers/Microsoft.ProcessSimple/environments/{environment}/flows/{flow}/runs/{run}/actions/{action}/repetitions")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class RepetitionApi {

    private final RunAccess access;
    private final RunDocuments runs;
    private final ContentLinks links;

    RepetitionApi(RunAccess access, RunDocuments runs, ContentLinks links) {
        this.access = access;
        this.runs = runs;
        this.links = links;
    }

    @GET
    public ObjectNode list(String environment, String flow, String run, String action) {
        access.check(environment, flow, run);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode value = answer.putArray("value");
        runs.actions(run, action).stream().filter(kept -> !kept.path("indexes").asText().isEmpty())
                .forEach(kept -> value.add(view(run, kept)));
        return answer;
    }

    @GET
    @Path("/{repetition}")
    public ObjectNode one(String environment, String flow, String run, String action, String repetition) {
        access.check(environment, flow, run);
        return runs.actions(run, action).stream().filter(kept -> kept.path("indexes").asText().equals(repetition)).findFirst()
                .map(kept -> view(run, kept)).orElseThrow(NotFoundException::new);
    }

    private ObjectNode view(String run, ObjectNode kept) {
        String name = kept.path("indexes").asText();
        ObjectNode view = JsonNodeFactory.instance.objectNode().put("name", name)
                .put("type", "Microsoft.ProcessSimple/environments/flows/runs/actions/repetitions");
        ObjectNode properties = links.entry(run, kept.path("name").asText() + "#" + name, kept);
        properties.remove("repetitionCount");
        ArrayNode indexes = properties.putArray("repetitionIndexes");
        for (String index : name.split("-")) {
            indexes.addObject().put("itemIndex", Integer.parseInt(index));
        }
        view.set("properties", properties);
        return view;
    }
}
