package dev.weir.workflow.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.weir.workflow.definition.Action;
import dev.weir.workflow.definition.ActionGroup;
import dev.weir.workflow.definition.Branch;
import dev.weir.workflow.definition.Definition;
import dev.weir.workflow.definition.Until;

/**
 * Which actions an action may refer to: those on its runAfter path, those inside them, and the same for every block it
 * is in. An Until's condition may also look at what is inside the loop.
 */
final class Sight {

    /** Twice what the service allows; beyond it the order is not looked at, since that takes time by the square. */
    private static final int MOST_ACTIONS = 1000;

    private final Map<Action, ActionGroup> groups = new IdentityHashMap<>();
    private final Map<Action, Action> parents = new IdentityHashMap<>();
    private final Map<Action, Set<Action>> before = new IdentityHashMap<>();

    Sight(Definition definition) {
        place(definition.actions(), null);
    }

    private void place(ActionGroup group, Action parent) {
        for (Action action : group.actions()) {
            groups.put(action, group);
            if (parent != null) {
                parents.put(action, parent);
            }
            for (Branch branch : action.branches()) {
                place(branch.actions(), action);
            }
        }
    }

    /** The blocks an action is in, itself included, innermost first. */
    List<Action> enclosing(Action action) {
        List<Action> blocks = new ArrayList<>();
        for (Action block = action; block != null; block = parents.get(block)) {
            blocks.add(block);
        }
        return blocks;
    }

    boolean sees(Action from, Action target) {
        List<Action> around = enclosing(target);
        if (groups.size() > MOST_ACTIONS) {
            return true;
        }
        if (from instanceof Until && around.contains(from)) {
            return true;
        }
        // The target's block that is a sibling of one of ours decides: it, or the target itself, must come before ours.
        for (Action ours : enclosing(from)) {
            for (Action theirs : around) {
                if (groups.get(ours) == groups.get(theirs)) {
                    return ours == theirs ? theirs == target && isWithin(from, target) : before(ours).contains(theirs);
                }
            }
        }
        return false;
    }

    /** Webhooks and tracked properties look at their own action, and result() at the block around. */
    private boolean isWithin(Action from, Action target) {
        return enclosing(from).contains(target);
    }

    private Set<Action> before(Action action) {
        Set<Action> known = before.get(action);
        if (known != null) {
            return known;
        }
        Set<Action> found = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Action> open = new ArrayDeque<>(List.of(action));
        while (!open.isEmpty()) {
            Action next = open.pop();
            ActionGroup group = groups.get(next);
            next.runAfter().forEach(condition -> group.named(condition.action()).ifPresent(other -> {
                if (found.add(other)) {
                    open.push(other);
                }
            }));
        }
        before.put(action, found);
        return found;
    }
}
