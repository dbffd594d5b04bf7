package dev.weir.localcloud.runtime.engine;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** Puts saved actions back into their places, and opens again the blocks that were open. */
final class Restoration {

    private Restoration() {
    }

    static void restore(Frame frame, Map<String, ? extends JsonNode> saved) {
        for (ActionRun action : frame.actions()) {
            JsonNode kept = saved.get(action.key());
            if (kept != null) {
                action.restore(kept);
                reopen(action);
                action.frames.forEach(inner -> restore(inner, saved));
            }
        }
    }

    private static void reopen(ActionRun action) {
        Run run = action.frame.run();
        ActionNode node = action.node();
        if (action.status() == Status.WAITING || !node.isContainer()) {
            return;
        }
        if (!node.isLoop()) {
            node.blocks().forEach(block -> action.frames.add(new Frame(run, action, block, -1, null)));
        } else if (node.type().equals("foreach")) {
            for (int index = 0; index < action.iterations(); index++) {
                action.frames.add(new Frame(run, action, node.blocks().get(0), index, action.inputs().get(index)));
            }
        } else if (action.iterations() > 0) {
            action.frames.add(new Frame(run, action, node.blocks().get(0), action.iterations() - 1, null));
        }
    }
}
