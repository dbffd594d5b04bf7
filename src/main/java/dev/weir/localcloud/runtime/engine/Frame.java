package dev.weir.localcloud.runtime.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/** A block of actions at work: the whole flow, a branch, or one iteration of a loop. */
final class Frame {

    private final Run run;
    private final ActionRun owner;
    private final Block block;
    private final int index;
    private final JsonNode item;
    private final Map<String, ActionRun> actions = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<ActionRun> inOrder = new ArrayList<>();

    /**
     * @param owner the container it belongs to, or null for the whole flow
     * @param index which iteration it is, or -1 where the owner is no loop
     * @param item the element of this iteration, or null
     */
    Frame(Run run, ActionRun owner, Block block, int index, JsonNode item) {
        this.run = run;
        this.owner = owner;
        this.block = block;
        this.index = index;
        this.item = item;
        for (ActionNode node : block.actions()) {
            ActionRun action = new ActionRun(node, this);
            actions.put(node.name(), action);
            inOrder.add(action);
        }
    }

    Run run() {
        return run;
    }

    ActionRun owner() {
        return owner;
    }

    Frame outer() {
        return owner == null ? null : owner.frame;
    }

    Block block() {
        return block;
    }

    int index() {
        return index;
    }

    JsonNode item() {
        return item;
    }

    Collection<ActionRun> actions() {
        return inOrder;
    }

    ActionRun action(String name) {
        return actions.get(name);
    }

    /** The iterations around, outermost first, as run histories name repetitions: {@code 000002-000000}. */
    String indexes() {
        String around = outer() == null ? "" : outer().indexes();
        if (index < 0) {
            return around;
        }
        String own = String.format("%06d", index);
        return around.isEmpty() ? own : around + "-" + own;
    }

    boolean isFinished() {
        return inOrder.stream().allMatch(action -> action.status().isFinal());
    }

    /**
     * The status of the block: that of its leaves, where a skipped leaf gives way to what came before it. Documented in
     * Microsoft's page on error handling ("evaluate actions and their results").
     */
    Status outcome() {
        Set<Status> found = EnumSet.noneOf(Status.class);
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        block.leaves().forEach(leaf -> collect(leaf, found, seen));
        if (found.contains(Status.FAILED)) {
            return Status.FAILED;
        }
        return found.contains(Status.TIMED_OUT) ? Status.TIMED_OUT : Status.SUCCEEDED;
    }

    private void collect(ActionNode node, Set<Status> found, Set<String> seen) {
        ActionRun action = actions.get(node.name());
        if (action == null || !seen.add(node.name())) {
            return;
        }
        if (action.status() == Status.SKIPPED) {
            node.runAfter().keySet().stream().map(actions::get).filter(before -> before != null)
                    .forEach(before -> collect(before.node(), found, seen));
        } else {
            found.add(action.status());
        }
    }
}
