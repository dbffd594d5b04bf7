package dev.weir.workflow.check;

import java.util.stream.Collectors;

import dev.weir.workflow.definition.Action;
import dev.weir.workflow.definition.ActionGroup;
import dev.weir.workflow.definition.Branch;
import dev.weir.workflow.definition.Definition;
import dev.weir.workflow.definition.Place;
import dev.weir.workflow.definition.RunAfter;

/** Whether every action can get its turn. */
record OrderCheck(Findings findings) {

    void check(Definition definition) {
        group(definition.actions(), definition);
    }

    private void group(ActionGroup group, Definition definition) {
        for (Action action : group.actions()) {
            for (RunAfter condition : action.runAfter()) {
                runAfter(action, condition, group, definition);
            }
            for (Branch branch : action.branches()) {
                group(branch.actions(), definition);
            }
        }
        if (!group.circular().isEmpty()) {
            String names = group.circular().stream().map(Action::name).limit(10).collect(Collectors.joining("', '", "'", "'"));
            findings.add(Rule.RUN_AFTER_CYCLE, group.circular().get(0).place().member("runAfter"),
                    "The actions " + names + " wait for each other, so none of them ever runs.",
                    "Let one of them run after an action outside the circle.");
        }
    }

    private void runAfter(Action action, RunAfter condition, ActionGroup group, Definition definition) {
        Place place = action.place().member("runAfter").member(condition.action());
        if (group.named(condition.action()).isEmpty()) {
            boolean elsewhere = definition.action(condition.action()).isPresent();
            findings.add(Rule.RUN_AFTER_UNKNOWN, place,
                    "'" + action.name() + "' runs after '" + Findings.shown(condition.action()) + "', which "
                            + (elsewhere ? "is in another block." : "does not exist."),
                    "Name an action of the same block.");
        }
        if (condition.outcomes().isEmpty()) {
            findings.add(Rule.RUN_AFTER_STATUS, place,
                    "'" + action.name() + "' runs after '" + condition.action() + "' in no status, so it never runs.",
                    "Name at least one of Succeeded, Failed, Skipped and TimedOut.");
        }
    }
}
