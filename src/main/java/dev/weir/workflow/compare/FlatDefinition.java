package dev.weir.workflow.compare;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.workflow.definition.Action;
import dev.weir.workflow.definition.ActionGroup;
import dev.weir.workflow.definition.Branch;
import dev.weir.workflow.definition.Definition;

/**
 * A definition whose actions were taken out of each other, so that one that moved is still known.
 *
 * @param actions by their name in lower case, in the order of the JSON
 * @param rest the definition without its actions
 * @param faithful whether it can be put together again: names are unique and everything could be read
 */
record FlatDefinition(Map<String, FlatAction> actions, ObjectNode rest, boolean faithful) {

    static FlatDefinition of(JsonNode definition) {
        Flattening flattening = new Flattening();
        Definition read = Definition.read(definition);
        flattening.group(read.actions(), Slot.TOP);
        ObjectNode rest = definition.isObject() ? definition.deepCopy() : JsonNodeFactory.instance.objectNode();
        if (rest.path("actions").isObject()) {
            rest.putObject("actions");
        }
        return new FlatDefinition(flattening.actions, rest, flattening.unique && read.misfits().isEmpty());
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static final class Flattening {

        private final Map<String, FlatAction> actions = new LinkedHashMap<>();
        private boolean unique = true;

        void group(ActionGroup group, Slot slot) {
            for (Action action : group.actions()) {
                ObjectNode own = action.source().deepCopy();
                for (Branch branch : action.branches()) {
                    empty(own, path(branch));
                }
                FlatAction flat = new FlatAction(action.name(), slot, own, action.place());
                unique &= actions.putIfAbsent(key(action.name()), flat) == null;
                for (Branch branch : action.branches()) {
                    group(branch.actions(), new Slot(key(action.name()), path(branch)));
                }
            }
        }

        private static List<String> path(Branch branch) {
            return switch (branch.role()) {
                case BODY, YES -> List.of("actions");
                case NO -> List.of("else", "actions");
                case CASE -> List.of("cases", branch.name(), "actions");
                case DEFAULT -> List.of("default", "actions");
            };
        }

        private static void empty(ObjectNode own, List<String> path) {
            JsonNode holder = own;
            for (String step : path.subList(0, path.size() - 1)) {
                holder = holder.path(step);
            }
            if (holder.path(path.get(path.size() - 1)).isObject()) {
                ((ObjectNode) holder).putObject(path.get(path.size() - 1));
            }
        }
    }

    /** Puts actions back into each other. Every slot must exist, and no action may be inside itself. */
    static JsonNode joined(ObjectNode rest, Map<String, FlatAction> actions) {
        ObjectNode definition = rest.deepCopy();
        Map<String, ObjectNode> own = new LinkedHashMap<>();
        actions.forEach((key, action) -> own.put(key, action.own().deepCopy()));
        List<FlatAction> ordered = new ArrayList<>(actions.values());
        for (FlatAction action : ordered) {
            ObjectNode holder = action.slot().isTop() ? definition : own.get(action.slot().parent());
            for (Iterator<String> path = action.slot().path().iterator(); path.hasNext();) {
                String step = path.next();
                holder = holder.path(step).isObject() ? (ObjectNode) holder.get(step) : holder.putObject(step);
            }
            holder.set(action.name(), own.get(key(action.name())));
        }
        return definition;
    }
}
