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
    private static final String NAME = "Trial";

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
        var triggers = definition.path("triggers").fieldNames();
        ObjectNode context = JsonNodeFactory.instance.objectNode().put("callerWaits", true).put("ownerName", NAME);
        return RunStart.of("trial", new RunStart.FlowName("trial", NAME, "trial"), definition, parameters,
                triggers.hasNext() ? triggers.next() : "manual", triggerOutputs, context, clock.instant());
    }

    /** The action of that name that ran last, or nothing. */
    public static Optional<ActionRun> action(Run run, String name) {
        return run.actions().stream().filter(action -> action.node().name().equalsIgnoreCase(name))
                .reduce((first, second) -> second);
    }
}
