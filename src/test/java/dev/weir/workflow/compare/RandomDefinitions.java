package dev.weir.workflow.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.workflow.definition.Action;
import dev.weir.workflow.definition.Branch;
import dev.weir.workflow.definition.Definition;

/** Makes definitions and edits them as makers do: adds, removes, changes, moves. */
final class RandomDefinitions {

    private final Random random;
    private int names;

    RandomDefinitions(long seed) {
        this.random = new Random(seed);
    }

    /** Edits drawn from another seed, with names that may clash with those of other editors. */
    static ObjectNode edited(JsonNode definition, long seed, int edits) {
        RandomDefinitions editor = new RandomDefinitions(seed);
        editor.names = 100;
        ObjectNode copy = definition.deepCopy();
        for (int i = 0; i < edits; i++) {
            editor.edit(copy);
        }
        return copy;
    }

    ObjectNode definition() {
        ObjectNode definition = JsonNodeFactory.instance.objectNode();
        definition.put("contentVersion", "1.0.0.0");
        definition.putObject("parameters").putObject("p").put("type", "Int").put("defaultValue", random.nextInt(3));
        definition.putObject("triggers").putObject("manual").put("type", "Request").put("kind", "Button");
        group(definition.putObject("actions"), 1 + random.nextInt(5), 0);
        return definition;
    }

    private void group(ObjectNode actions, int size, int depth) {
        String before = null;
        for (int i = 0; i < size; i++) {
            String name = "A" + names++;
            ObjectNode action = action(depth);
            if (before != null && random.nextInt(4) > 0) {
                action.putObject("runAfter").putArray(before).add("Succeeded");
            }
            actions.set(name, action);
            before = name;
        }
    }

    private ObjectNode action(int depth) {
        ObjectNode action = JsonNodeFactory.instance.objectNode();
        switch (depth > 2 ? 0 : random.nextInt(7)) {
            case 1 -> group(action.put("type", "Scope").putObject("actions"), random.nextInt(4), depth + 1);
            case 2 -> {
                action.put("type", "If").put("expression", "@equals(1, " + random.nextInt(3) + ")");
                group(action.putObject("actions"), random.nextInt(3), depth + 1);
                if (random.nextBoolean()) {
                    group(action.putObject("else").putObject("actions"), random.nextInt(3), depth + 1);
                }
            }
            case 3 -> {
                action.put("type", "Switch").put("expression", "@1");
                ObjectNode cases = action.putObject("cases");
                for (int i = 0; i < random.nextInt(3); i++) {
                    group(cases.putObject("Case" + i).put("case", i).putObject("actions"), random.nextInt(3), depth + 1);
                }
            }
            default ->
                action.put("type", "Compose").putObject("inputs").put("a", random.nextInt(4)).put("b", random.nextInt(4));
        }
        return action;
    }

    private void edit(ObjectNode definition) {
        List<Action> all = Definition.read(definition).allActions();
        Action target = all.isEmpty() ? null : all.get(random.nextInt(all.size()));
        int choice = target == null ? 0 : random.nextInt(10);
        switch (choice) {
            case 0, 1 -> anyGroup(definition).set("A" + names++, action(1));
            case 2 -> parent(definition, target).remove(target.name());
            case 3 -> move(definition, target);
            case 4 -> ((ObjectNode) target.source()).put("description", "note " + random.nextInt(3));
            case 5 -> ((ObjectNode) definition.get("parameters")).putObject("p" + random.nextInt(2)).put("type", "Int").put(
                    "defaultValue",
                    random.nextInt(3));
            case 6 -> ((ObjectNode) target.source()).putObject("runAfter");
            case 7 -> removeCase(target);
            default -> {
                if (target.source().has("inputs")) {
                    ((ObjectNode) target.source().get("inputs")).put(random.nextBoolean() ? "a" : "b", random.nextInt(6));
                }
            }
        }
    }

    private void removeCase(Action target) {
        if (target.source().path("cases") instanceof ObjectNode cases && !cases.isEmpty()) {
            cases.remove(cases.fieldNames().next());
        } else if (target.source().has("else")) {
            ((ObjectNode) target.source()).remove("else");
        }
    }

    private void move(ObjectNode definition, Action target) {
        parent(definition, target).remove(target.name());
        anyGroup(definition).set(target.name(), target.source());
    }

    private static ObjectNode parent(ObjectNode definition, Action action) {
        String pointer = action.place().pointer();
        return (ObjectNode) definition.at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private ObjectNode anyGroup(ObjectNode definition) {
        List<ObjectNode> groups = new ArrayList<>(List.of((ObjectNode) definition.get("actions")));
        for (Action action : Definition.read(definition).allActions()) {
            for (Branch branch : action.branches()) {
                if (definition.at(branch.actions().place().pointer()) instanceof ObjectNode group) {
                    groups.add(group);
                }
            }
        }
        return groups.get(random.nextInt(groups.size()));
    }
}
