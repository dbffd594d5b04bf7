package dev.weir.localcloud.runtime.service;

import java.time.Duration;
import java.util.Optional;

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
    private final Responses responses;
    private final RunQueue queue;

    RuntimeRunner(FlowRuns history, RunDocuments runs, RunWorker worker, RuntimeClock clock, Directory directory,
            Responses responses, RunQueue queue) {
        this.queue = queue;
        this.responses = responses;
        this.history = history;
        this.runs = runs;
        this.worker = worker;
        this.clock = clock;
        this.directory = directory;
    }

    @Override
    public FlowRun start(CloudFlow flow, String trigger, JsonNode outputs) {
        queue.admit(flow);
        FlowRun shown = history.open(flow, trigger, outputs);
        return begin(flow, trigger, outputs, shown, false);
    }

    @Override
    public Optional<ObjectNode> call(CloudFlow flow, String trigger, JsonNode outputs, Duration patience) {
        FlowRun shown = history.open(flow, trigger, outputs);
        responses.expect(shown.name());
        begin(flow, trigger, outputs, shown, true);
        return responses.await(shown.name(), patience);
    }

    /** Starts a flow for an action of another, and returns the run's name. */
    String startChild(CloudFlow flow, JsonNode outputs, String callbackUrl) {
        String trigger = flow.trigger().orElseThrow().getKey();
        FlowRun shown = history.open(flow, trigger, outputs);
        responses.expectForParent(shown.name(), callbackUrl);
        begin(flow, trigger, outputs, shown, true);
        return shown.name();
    }

    private FlowRun begin(CloudFlow flow, String trigger, JsonNode outputs, FlowRun shown, boolean callerWaits) {
        RunStart origin = start(flow, trigger, outputs, shown.name());
        origin.context().put("callerWaits", callerWaits);
        runs.open(new Run(origin));
        if (queue.enter(flow, shown.name())) {
            worker.submit(shown.name());
            return shown;
        }
        return history.change(flow.name(), shown.name(), waiting -> waiting.properties().put("status", "Waiting"))
                .orElse(shown);
    }

    @Override
    public boolean answers(CloudFlow flow) {
        return responds(flow.definition());
    }

    /** Whether there is a Response action anywhere in a definition. */
    static boolean responds(JsonNode definition) {
        return definition.path("actions").findValues("type").stream()
                .anyMatch(type -> type.asText().equalsIgnoreCase("Response"));
    }

    @Override
    public void cancel(CloudFlow flow, FlowRun run) {
        worker.change(run.name(), Run::cancel);
    }

    private RunStart start(CloudFlow flow, String trigger, JsonNode outputs, String run) {
        ObjectNode context = JsonNodeFactory.instance.objectNode().put("tenantId", flow.tenantId())
                .put("environment", flow.environment()).put("ownerId", flow.ownerId()).put("flow", flow.name())
                .put("flowName", flow.displayName());
        directory.person(flow.ownerId())
                .ifPresent(owner -> context.put("ownerName", owner.name()).put("ownerMail", owner.mail()));
        context.set("connectionReferences", flow.connectionReferences());
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        parameters.set("$connections", flow.connectionReferences().isMissingNode() ? JsonNodeFactory.instance.objectNode()
                : flow.connectionReferences());
        return RunStart.of(run, new RunStart.FlowName(flow.name(), flow.displayName(), flow.environment()), flow.definition(),
                parameters, trigger, outputs, context, clock.now());
    }
}
