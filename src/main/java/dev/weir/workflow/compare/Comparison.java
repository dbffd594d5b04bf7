package dev.weir.workflow.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.workflow.definition.Place;

/** Finds what differs between two definitions, in terms of their triggers, actions, parameters and other members. */
public final class Comparison {

    private final List<Change> changes = new ArrayList<>();

    private Comparison() {
    }

    /** The differences, in the order of the newer definition, what was removed last; none if they mean the same. */
    public static List<Change> of(JsonNode before, JsonNode after) {
        if (Same.as(before, after)) {
            return List.of();
        }
        Comparison comparison = new Comparison();
        comparison.members(Change.Subject.TRIGGER, "triggers", before, after);
        comparison.actions(FlatDefinition.of(before).actions(), FlatDefinition.of(after).actions());
        comparison.members(Change.Subject.PARAMETER, "parameters", before, after);
        comparison.others(before, after);
        return comparison.changes;
    }

    private void members(Change.Subject subject, String member, JsonNode before, JsonNode after) {
        Place place = Place.ROOT.member(member);
        names(after.path(member), before.path(member)).forEach(
                name -> value(subject, name, before.path(member).path(name), after.path(member).path(name),
                        place.member(name)));
    }

    private void others(JsonNode before, JsonNode after) {
        Set<String> names = names(after, before);
        names.removeAll(Set.of("triggers", "actions", "parameters"));
        names.forEach(name -> value(Change.Subject.OTHER, name, before.path(name), after.path(name), Place.ROOT.member(name)));
    }

    private void value(Change.Subject subject, String name, JsonNode before, JsonNode after, Place place) {
        if (before.isMissingNode() || after.isMissingNode()) {
            changes.add(new Change(before.isMissingNode() ? Change.Kind.ADDED : Change.Kind.REMOVED, subject, name, name, place,
                    List.of()));
            return;
        }
        List<Change.Detail> details = details(before, after);
        if (!details.isEmpty()) {
            changes.add(new Change(Change.Kind.CHANGED, subject, name, name, place, details));
        }
    }

    private void actions(Map<String, FlatAction> before, Map<String, FlatAction> after) {
        Map<String, FlatAction> removed = new LinkedHashMap<>(before);
        removed.keySet().removeAll(after.keySet());
        after.forEach((key, now) -> {
            FlatAction then = before.get(key);
            if (then == null) {
                added(now, removed);
                return;
            }
            List<Change.Detail> details = details(then.own(), now.own());
            boolean moved = !then.slot().equals(now.slot());
            if (moved || !details.isEmpty() || !then.name().equals(now.name())) {
                Change.Kind kind = moved ? Change.Kind.MOVED : details.isEmpty() ? Change.Kind.RENAMED : Change.Kind.CHANGED;
                changes.add(new Change(kind, Change.Subject.ACTION, now.name(), then.name(), now.place(), details));
            }
        });
        removed.values().forEach(action -> changes.add(new Change(Change.Kind.REMOVED, Change.Subject.ACTION, action.name(),
                action.name(), action.place(), List.of())));
    }

    /** An added action that equals a removed one was renamed. */
    private void added(FlatAction action, Map<String, FlatAction> removed) {
        Optional<FlatAction> renamed = removed.values().stream()
                .filter(gone -> gone.slot().equals(action.slot()) && Same.as(gone.own(), action.own())).findFirst();
        renamed.ifPresent(gone -> removed.remove(FlatDefinition.key(gone.name())));
        changes.add(
                new Change(renamed.isPresent() ? Change.Kind.RENAMED : Change.Kind.ADDED, Change.Subject.ACTION, action.name(),
                        renamed.map(FlatAction::name).orElse(action.name()), action.place(), List.of()));
    }

    private static List<Change.Detail> details(JsonNode before, JsonNode after) {
        List<Change.Detail> details = new ArrayList<>();
        collect(before, after, Place.ROOT, details);
        return details;
    }

    private static void collect(JsonNode before, JsonNode after, Place path, List<Change.Detail> details) {
        if (before instanceof ObjectNode && after instanceof ObjectNode) {
            names(after, before).forEach(name -> collect(before.path(name), after.path(name), path.member(name), details));
        } else if (!Same.as(before, after)) {
            details.add(new Change.Detail(path, before, after));
        }
    }

    private static Set<String> names(JsonNode first, JsonNode second) {
        Set<String> names = new LinkedHashSet<>();
        first.fieldNames().forEachRemaining(names::add);
        second.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
