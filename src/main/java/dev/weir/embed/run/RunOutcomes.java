package dev.weir.embed.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.weir.microsoft.flow.FlowRun;
import dev.weir.microsoft.flow.RunStep;
import dev.weir.workflow.definition.Action;
import dev.weir.workflow.definition.Definition;

/**
 * What became of the steps of a run as a whole. The service tells of a step in a loop what its newest turn did; where the loop
 * failed, a step counts as failed here if any of its turns did.
 */
final class RunOutcomes {

    /** So many steps in failed loops are looked into at most, since each is a call of its own. */
    private static final int MOST_LOOKS = 12;

    private final RunHistory history;
    private final Definition definition;
    private final FlowRun run;

    RunOutcomes(RunHistory history, Definition definition) {
        this.history = history;
        this.definition = definition;
        this.run = looked();
    }

    FlowRun run() {
        return run;
    }

    static boolean isFailed(RunStep step) {
        return RunStatus.of(step.status()) == RunStatus.FAILED;
    }

    /** The first step that failed: one that does something itself if there is one, else the innermost block. */
    Optional<String> firstFailed() {
        List<Action> failed = definition.allActions().stream()
                .filter(action -> run.action(action.name()).filter(RunOutcomes::isFailed).isPresent()).toList();
        return failed.stream().filter(action -> action.branches().isEmpty()).findFirst()
                .or(() -> failed.stream().reduce((first, second) -> second)).map(Action::name);
    }

    private FlowRun looked() {
        Set<String> suspects = new HashSet<>();
        definition.allActions().stream().filter(action -> !action.branches().isEmpty())
                .filter(action -> history.run().action(action.name()).filter(RunOutcomes::isFailed).isPresent())
                .forEach(block -> collect(block, suspects));
        int looks = 0;
        List<RunStep> steps = new ArrayList<>();
        for (RunStep step : history.run().actions()) {
            boolean suspect = step.repeats() && !isFailed(step) && suspects.contains(step.name()) && looks++ < MOST_LOOKS;
            steps.add(suspect ? history.turns(step).stream().filter(RunOutcomes::isFailed).findFirst()
                    .map(turn -> step.with(turn.status(), turn.fault())).orElse(step) : step);
        }
        return history.run().with(steps);
    }

    private static void collect(Action block, Set<String> suspects) {
        block.branches().forEach(branch -> branch.actions().actions().forEach(inner -> {
            suspects.add(inner.name());
            collect(inner, suspects);
        }));
    }
}
