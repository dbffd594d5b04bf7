package dev.weir.localcloud.runtime.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.runtime.action.ActionTypes;
import dev.weir.localcloud.runtime.engine.ActionRun;
import dev.weir.localcloud.runtime.engine.Engine;
import dev.weir.localcloud.runtime.engine.Run;
import dev.weir.localcloud.runtime.engine.RunStart;
import dev.weir.workflow.evaluate.Evaluator;

/** One run of a definition from its trigger to its end, in memory. Waiting takes no time: the clock jumps. */
public final class Trial {

    private static final Duration LONGEST = Duration.ofDays(30);

    private final JsonNode definition;
    private final ScriptedAnswers answers;
    private final TrialClock clock;
    private final Evaluator evaluator = new Evaluator();

    public Trial(JsonNode definition, ScriptedAnswers answers, TrialClock clock) {
        this.definition = definition;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * Runs it.
     *
     * @param parameters values of the definition's parameters
     * @param triggerOutputs what the trigger hands over: {@code {headers?, body?}}
     * @return the run when it has ended, or when nothing more can happen to it
     */
    public Run run(ObjectNode parameters, JsonNode triggerOutputs) {
        Run run = new Run(start(parameters, triggerOutputs));
        Engine engine = new Engine(evaluator, clock, ActionTypes.all(answers, answers), kept -> kept.takeTouched(),
                action -> "trial:" + action.key());
        Instant deadline = clock.instant().plus(LONGEST);
        while (true) {
            engine.advance(run);
            Map<String, JsonNode> callbacks = answers.takeCallbacks();
            callbacks.forEach((address, body) -> run.signal(address.substring("trial:".length()), body));
            if (!callbacks.isEmpty()) {
                continue;
            }
            Optional<Instant> wake = engine.nextWake(run);
            if (wake.isEmpty() || wake.get().isAfter(deadline)) {
                return run;
            }
            clock.moveTo(wake.get());
        }
    }

    private RunStart start(ObjectNode parameters, JsonNode triggerOutputs) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        String time = clock.instant().toString();
        String triggerName = definition.path("triggers").fieldNames().hasNext()
                ? definition.path("triggers").fieldNames().next()
                : "manual";
        ObjectNode trigger = json.objectNode().put("name", triggerName);
        trigger.set("outputs", triggerOutputs);
        trigger.put("startTime", time).put("endTime", time).put("trackingId", "00000000-0000-0000-0000-000000000000")
                .put("originHistoryName", "trial").put("status", "Succeeded");
        ObjectNode workflow = json.objectNode().put("id", "/workflows/trial").put("name", "trial")
                .put("type", "Microsoft.Logic/workflows")
                .put("location", "local");
        workflow.putObject("tags").put("flowDisplayName", "Trial").put("environmentName", "trial");
        workflow.putObject("run").put("id", "/workflows/trial/runs/trial").put("name", "trial").put("type",
                "Microsoft.Logic/workflows/runs");
        ObjectNode context = json.objectNode().put("callerWaits", true).put("ownerName", "Trial").put("run", "trial");
        return new RunStart("trial", definition, parameters, trigger, workflow, context, clock.instant());
    }

    /** The action of that name that ran last, or nothing. */
    public static Optional<ActionRun> action(Run run, String name) {
        return run.actions().stream().filter(action -> action.node().name().equalsIgnoreCase(name))
                .reduce((first, second) -> second);
    }
}
