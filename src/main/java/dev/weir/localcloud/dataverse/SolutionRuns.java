package dev.weir.localcloud.dataverse;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.bap.Environment;
import dev.weir.localcloud.bap.Environments;
import dev.weir.localcloud.flow.FlowRun;
import dev.weir.localcloud.flow.FlowRunChanged;

/**
 * Lets Dataverse know the runs of solutions' flows.
 *
 * @see <a href="https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/flowrun">Flow Run</a>
 */
@ApplicationScoped
class SolutionRuns {

    private final Rows rows;
    private final Environments environments;

    SolutionRuns(Rows rows, Environments environments) {
        this.rows = rows;
        this.environments = environments;
    }

    void note(@Observes FlowRunChanged change) {
        environments.find(change.tenantId(), change.environment()).flatMap(Environment::organization)
                .ifPresent(organization -> rows.find(organization, Entity.WORKFLOWS, change.run().flow())
                        .ifPresent(flow -> note(organization, flow, change)));
    }

    private void note(String organization, ObjectNode flow, FlowRunChanged change) {
        FlowRun run = change.run();
        String id = UUID.nameUUIDFromBytes(run.name().getBytes(StandardCharsets.UTF_8)).toString();
        String owner = flow.path("_ownerid_value").asText();
        ObjectNode row = rows.find(organization, Entity.FLOW_RUNS, id).orElseGet(JsonNodeFactory.instance::objectNode);
        row.put(Entity.FLOW_RUNS.key(), id).put("name", run.name()).put("workflowid", run.flow())
                .put("_workflow_value", run.flow()).put("status", run.status())
                .put("starttime", run.properties().path("startTime").asText())
                .put("triggertype", run.properties().path("trigger").path("name").asText());
        if (run.hasEnded()) {
            String end = run.properties().path("endTime").asText();
            row.put("endtime", end).put("duration", Duration
                    .between(Instant.parse(row.path("starttime").asText()), Instant.parse(end)).toMillis());
            row.put("errorcode", run.properties().path("error").path("code").asText(null))
                    .put("errormessage", run.properties().path("error").path("message").asText(null));
        }
        rows.put(organization, Entity.FLOW_RUNS, row, new Caller(change.tenantId(), owner, false, false));
    }
}
