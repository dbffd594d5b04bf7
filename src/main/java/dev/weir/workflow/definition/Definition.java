package dev.weir.workflow.definition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A flow's definition. Reading is tolerant: what the language does not know stays in {@link #source()}, and what has a
 * wrong shape is passed over and listed.
 *
 * @param actions the group at the top
 * @param misfits what could not be read as the language wants it
 */
public record Definition(List<Parameter> parameters, List<Trigger> triggers, ActionGroup actions, List<Misfit> misfits,
        JsonNode source) {

    /** How deep blocks are read into each other; the service allows eight levels. */
    public static final int DEEPEST = 40;

    public Definition {
        parameters = List.copyOf(parameters);
        triggers = List.copyOf(triggers);
        misfits = List.copyOf(misfits);
    }

    /**
     * Reads a definition: the object that has {@code triggers} and {@code actions}, not an envelope around it. Never fails;
     * see {@link #misfits()}.
     */
    public static Definition read(JsonNode source) {
        return new DefinitionReader().read(source);
    }

    /** The trigger; flows have one. */
    public Optional<Trigger> trigger() {
        return triggers.stream().findFirst();
    }

    /** Every action, those inside blocks too, outer before inner, in the order of the JSON. */
    public List<Action> allActions() {
        List<Action> all = new ArrayList<>();
        Deque<Action> open = new ArrayDeque<>(actions.actions());
        while (!open.isEmpty()) {
            Action next = open.pop();
            all.add(next);
            List<Action> inside = next.branches().stream().flatMap(branch -> branch.actions().actions().stream()).toList();
            for (int i = inside.size() - 1; i >= 0; i--) {
                open.push(inside.get(i));
            }
        }
        return all;
    }

    /** The action of that name anywhere in it, ignoring case. */
    public Optional<Action> action(String name) {
        return allActions().stream().filter(action -> action.name().equalsIgnoreCase(name)).findFirst();
    }

    /** The parameter of that name, ignoring case. */
    public Optional<Parameter> parameter(String name) {
        return parameters.stream().filter(parameter -> parameter.name().equalsIgnoreCase(name)).findFirst();
    }
}
