package dev.weir.embed.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.weir.microsoft.flow.FlowRun;
import dev.weir.microsoft.flow.RunStep;
import dev.weir.workflow.definition.Action;
import dev.weir.workflow.definition.ActionGroup;
import dev.weir.workflow.definition.Branch;
import dev.weir.workflow.definition.Definition;

/** Lists the steps of a flow in their order with what became of them in a run. */
final class StepList {

    /** What stands for the trigger in addresses; no action can be called so. */
    static final String TRIGGER = "~trigger";
    private static final int DEEPEST = 6;

    private final FlowRun run;
    private final RunPlace place;
    private final RunWords words;
    private final List<RunBody.Row> rows = new ArrayList<>();

    StepList(FlowRun run, RunPlace place, RunWords words) {
        this.run = run;
        this.place = place;
        this.words = words;
    }

    List<RunBody.Row> of(Definition definition) {
        rows.add(row(words.words().trigger(), TRIGGER, Optional.of(run.trigger()), 0));
        add(definition.actions(), 0);
        return rows;
    }

    private void add(ActionGroup group, int depth) {
        for (Action action : group.inOrder()) {
            rows.add(row(title(action.name()), action.name(), run.action(action.name()), depth));
            for (Branch branch : action.branches()) {
                add(branch.actions(), depth + 1);
            }
        }
    }

    private RunBody.Row row(String title, String name, Optional<RunStep> step, int depth) {
        return new RunBody.Row(title, place.step(name),
                step.map(done -> StatusView.of(RunStatus.of(done.status()), words))
                        .orElseGet(() -> StatusView.notStarted(words)),
                step.map(done -> words.took(done.started(), done.ended())).orElse(""), name.equals(place.step()),
                Math.min(depth, DEEPEST));
    }

    /** A step's name as people read it. */
    static String title(String name) {
        return name.replace('_', ' ').strip();
    }
}
