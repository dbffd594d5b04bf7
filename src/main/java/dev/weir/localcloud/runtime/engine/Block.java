package dev.weir.localcloud.runtime.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Actions that run together, ordered by nothing but their {@code runAfter}.
 *
 * @param name which block of its container: {@code actions}, {@code else}, {@code default} or the name of a case
 * @param actions in the order of the definition
 */
record Block(String name, List<ActionNode> actions) {

    static Block of(String name, JsonNode actions) {
        List<ActionNode> nodes = new ArrayList<>();
        actions.properties().forEach(entry -> nodes.add(ActionNode.of(entry.getKey(), entry.getValue())));
        return new Block(name, List.copyOf(nodes));
    }

    /** The actions that no other waits for. */
    List<ActionNode> leaves() {
        Set<String> awaited = new java.util.TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        actions.forEach(action -> awaited.addAll(action.runAfter().keySet()));
        return actions.stream().filter(action -> !awaited.contains(action.name())).toList();
    }

    /** Every action below, with the containers around it, outermost first. */
    Map<String, List<ActionNode>> enclosing() {
        Map<String, List<ActionNode>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        collect(List.of(), all);
        return all;
    }

    private void collect(List<ActionNode> around, Map<String, List<ActionNode>> all) {
        for (ActionNode action : actions) {
            all.put(action.name(), around);
            List<ActionNode> inside = new ArrayList<>(around);
            inside.add(action);
            action.blocks().forEach(block -> block.collect(inside, all));
        }
    }

    Map<String, ActionNode> byName() {
        Map<String, ActionNode> named = new LinkedHashMap<>();
        actions.forEach(action -> named.put(action.name(), action));
        return named;
    }
}
