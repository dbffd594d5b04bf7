package dev.weir.workflow.compare;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Where an action stands: in which branch of which block.
 *
 * @param parent key of the block's name; empty at the top
 * @param path members from the block's JSON to the object of actions
 */
record Slot(String parent, List<String> path) {

    static final Slot TOP = new Slot("", List.of("actions"));

    /** Whether a block of that type has such a branch. */
    boolean fits(JsonNode block) {
        return switch (block.path("type").asText().toLowerCase(Locale.ROOT)) {
            case "scope", "foreach", "until" -> path.equals(List.of("actions"));
            case "if" -> path.equals(List.of("actions")) || path.equals(List.of("else", "actions"));
            case "switch" -> path.get(0).equals("cases") || path.get(0).equals("default");
            default -> false;
        };
    }

    /** Whether a block has this branch. */
    boolean isIn(JsonNode block) {
        JsonNode branch = block;
        for (String step : path) {
            branch = branch.path(step);
        }
        return branch.isObject();
    }

    /** Gives a block this branch, as another version of it has it. */
    void restore(ObjectNode block, JsonNode other) {
        ObjectNode holder = block;
        JsonNode source = other;
        for (String step : path) {
            source = source.path(step);
            if (!holder.path(step).isObject()) {
                holder.set(step, source.isObject() ? source.deepCopy() : holder.objectNode());
            }
            holder = (ObjectNode) holder.get(step);
        }
    }

    boolean isTop() {
        return parent.isEmpty();
    }
}
