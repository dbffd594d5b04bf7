package dev.weir.localcloud.runtime.service;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.entra.Directory;
import dev.weir.localcloud.flow.CloudFlow;
import dev.weir.localcloud.flow.FlowRun;
import dev.weir.localcloud.flow.FlowRunner;
import dev.weir.localcloud.flow.FlowRuns;
import dev.weir.localcloud.runtime.engine.Run;
import dev.weir.localcloud.runtime.engine.RunStart;

/** Runs flows for the local Flow service. */
@ApplicationScoped
class RuntimeRunner implements FlowRunner {

    private final FlowRuns history;
    private final RunDocuments runs;
    private final RunWorker worker;
    private final RuntimeClock clock;
    private final Directory directory;

    RuntimeRunner(FlowRuns history, RunDocuments runs, RunWorker worker, RuntimeClock clock, Directory directory) {
        this.history = history;
        this.runs = runs;
        this.worker = worker;
        this.clock = clock;
        this.directory = directory;
    }

    @Override
    public FlowRun start(CloudFlow flow, String trigger, JsonNode outputs) {
        FlowRun shown = history.open(flow, trigger, outputs);
        runs.open(new Run(start(flow, trigger, outputs, shown.name())));
        worker.submit(shown.name());
        return shown;
    }

    @Override
    public void cancel(CloudFlow flow, FlowRun run) {
        worker.change(run.name(), Run::cancel);
    }

    private RunStart start(CloudFlow flow, String triggerName, JsonNode outputs, String run) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        String now = clock.now().toString();
        ObjectNode trigger = json.objectNode().put("name", triggerName);
        trigger.set("outputs", outputs);
        trigger.put("startTime", now).put("endTime", now).put("trackingId", run.toLowerCase(Locale.ROOT))
                .put("clientTrackingId", run).put("originHistoryName", run).put("status", "Succeeded");
        ObjectNode workflow = json.objectNode().put("id", "/workflows/" + flow.name()).put("name", flow.name())
                .put("type", "Microsoft.Logic/workflows").put("location", "local");
        workflow.putObject("tags").put("flowDisplayName", flow.displayName()).put("environmentName", flow.environment());
        workflow.putObject("run").put("id", "/workflows/" + flow.name() + "/runs/" + run).put("name", run)
                .put("type", "Microsoft.Logic/workflows/runs");
        ObjectNode context = json.objectNode().put("tenantId", flow.tenantId()).put("environment", flow.environment())
                .put("ownerId", flow.ownerId()).put("flow", flow.name()).put("flowName", flow.displayName()).put("run", run);
        directory.person(flow.ownerId())
                .ifPresent(owner -> context.put("ownerName", owner.name()).put("ownerMail", owner.mail()));
        context.set("connectionReferences", flow.connectionReferences());
        ObjectNode parameters = json.objectNode();
        parameters.set("$connections",
                flow.connectionReferences().isMissingNode() ? json.objectNode() : flow.connectionReferences());
        return new RunStart(run, flow.definition(), parameters, trigger, workflow, context, clock.now());
    }
}
