package dev.weir.workflow.definition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Actions side by side, whose order comes only from {@code runAfter}. */
public final class ActionGroup {

    private final Place place;
    private final List<Action> actions;
    private final Map<String, Action> byName = new HashMap<>();

    ActionGroup(Place place, List<Action> actions) {
        this.place = place;
        this.actions = List.copyOf(actions);
        this.actions.forEach(action -> byName.putIfAbsent(key(action.name()), action));
    }

    public Place place() {
        return place;
    }

    /** The actions in the order of the JSON, which says nothing about when they run. */
    public List<Action> actions() {
        return actions;
    }

    /** The action of this group with that name, ignoring case. */
    public Optional<Action> named(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    /** The actions that run after that one directly. */
    public List<Action> after(Action action) {
        return actions.stream().filter(
                other -> other.runAfter().stream().anyMatch(condition -> condition.action().equalsIgnoreCase(action.name())))
                .toList();
    }

    /** The actions nothing runs after, whose outcomes decide that of the group. */
    public List<Action> leaves() {
        Set<String> followed = new HashSet<>();
        actions.forEach(action -> action.runAfter().forEach(condition -> followed.add(key(condition.action()))));
        return actions.stream().filter(action -> !followed.contains(key(action.name()))).toList();
    }

    /**
     * The actions in an order in which they can run: each behind those it runs after, else as in the JSON. Actions of a
     * circle come last.
     */
    public List<Action> inOrder() {
        List<Action> ordered = new ArrayList<>(sorted());
        Set<Action> placed = same(ordered);
        actions.stream().filter(action -> !placed.contains(action)).forEach(ordered::add);
        return ordered;
    }

    /** The actions that run after each other in a circle, or behind one, and so never run. */
    public List<Action> circular() {
        Set<Action> placed = same(sorted());
        return actions.stream().filter(action -> !placed.contains(action)).toList();
    }

    private List<Action> sorted() {
        Map<Action, Integer> waiting = new IdentityHashMap<>();
        Map<Action, List<Action>> followers = new IdentityHashMap<>();
        for (Action action : actions) {
            Set<Action> before = same(List.of());
            action.runAfter().forEach(condition -> named(condition.action()).ifPresent(before::add));
            waiting.put(action, before.size());
            before.forEach(other -> followers.computeIfAbsent(other, absent -> new ArrayList<>()).add(action));
        }
        Deque<Action> ready = new ArrayDeque<>();
        actions.stream().filter(action -> waiting.get(action) == 0).forEach(ready::add);
        List<Action> ordered = new ArrayList<>();
        while (!ready.isEmpty()) {
            Action next = ready.poll();
            ordered.add(next);
            for (Action follower : followers.getOrDefault(next, List.of())) {
                if (waiting.merge(follower, -1, Integer::sum) == 0) {
                    ready.add(follower);
                }
            }
        }
        return ordered;
    }

    /** A set by identity: comparing actions by value would compare all the JSON in them. */
    private static Set<Action> same(List<Action> actions) {
        Set<Action> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(actions);
        return set;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
