package dev.weir.localcloud.runtime.service;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.flow.FlowRun;
import dev.weir.localcloud.flow.FlowRuns;
import dev.weir.localcloud.runtime.engine.ActionRun;
import dev.weir.localcloud.runtime.engine.Run;

/** Writes what became of a run and its actions where the Flow service shows runs. */
@ApplicationScoped
class RunPublisher {

    private final FlowRuns runs;
    private final ContentLinks links;

    RunPublisher(FlowRuns runs, ContentLinks links) {
        this.runs = runs;
        this.links = links;
    }

    void publish(Run run, List<ActionRun> changed) {
        String flow = run.origin().context().path("flow").asText();
        runs.change(flow, run.name(), shown -> show(run, changed, shown));
    }

    private void show(Run run, List<ActionRun> changed, FlowRun shown) {
        ObjectNode properties = shown.properties();
        properties.put("status", run.status().text());
        run.endTime().ifPresent(end -> properties.put("endTime", end.toString()));
        run.failure().ifPresent(failure -> properties.put("code", failure.code()).set("error", failure.json()));
        ObjectNode trigger = properties.withObject("/trigger");
        if (!trigger.has("outputsLink")) {
            links.trigger(trigger, run.name(), run.origin().definition().path("triggers").path(trigger.path("name").asText()),
                    run.origin().trigger().path("outputs"));
        }
        ObjectNode actions = properties.withObject("/actions");
        for (ActionRun action : changed) {
            ObjectNode saved = action.save();
            if (saved.path("indexes").asText().isEmpty() || !actions.has(action.node().name())
                    || actions.path(action.node().name()).has("repetitionCount")) {
                actions.set(action.node().name(), links.entry(run.name(), action.key(), saved));
            }
        }
    }
}
