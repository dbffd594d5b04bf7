package dev.weir.workflow.compare;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.workflow.definition.Place;

/** One merge at work: actions one by one, then their nesting, then everything else. */
final class DefinitionMerge {

    private final JsonNode baseJson;
    private final JsonNode shippedJson;
    private final JsonNode customerJson;
    private final FlatDefinition base;
    private final FlatDefinition shipped;
    private final FlatDefinition customer;
    private final Collisions collisions;
    private final Map<String, FlatAction> merged = new LinkedHashMap<>();

    DefinitionMerge(JsonNode base, JsonNode shipped, JsonNode customer, Collisions collisions) {
        this.baseJson = base;
        this.shippedJson = shipped;
        this.customerJson = customer;
        this.base = FlatDefinition.of(base);
        this.shipped = FlatDefinition.of(shipped);
        this.customer = FlatDefinition.of(customer);
        this.collisions = collisions;
    }

    JsonNode merged() {
        if (!base.faithful() || !shipped.faithful() || !customer.faithful()) {
            return new JsonMerge("", collisions).merge(baseJson, shippedJson, customerJson, Place.ROOT);
        }
        Set<String> names = new LinkedHashSet<>(shipped.actions().keySet());
        names.addAll(customer.actions().keySet());
        names.forEach(this::action);
        List.copyOf(merged.keySet()).forEach(this::keepAround);
        untangle();
        List.copyOf(merged.keySet()).forEach(this::keepAround);
        List.copyOf(merged.keySet()).forEach(this::removeUnfit);
        List.copyOf(merged.keySet()).forEach(this::keepBranch);
        JsonNode rest = new JsonMerge("", collisions).merge(base.rest(), shipped.rest(), customer.rest(), Place.ROOT);
        return FlatDefinition.joined((ObjectNode) rest, ordered());
    }

    private void action(String key) {
        FlatAction before = base.actions().get(key);
        FlatAction ours = shipped.actions().get(key);
        FlatAction theirs = customer.actions().get(key);
        if (ours != null && theirs != null) {
            merged.put(key, both(before, ours, theirs));
            return;
        }
        FlatAction present = ours == null ? theirs : ours;
        if (before == null) {
            merged.put(key, present);
        } else if (!Same.as(before.own(), present.own()) || !before.slot().equals(present.slot())) {
            Collision collision = new Collision(Collision.Kind.REMOVED_AND_CHANGED, present.place(), present.name(),
                    before.own(),
                    own(ours), own(theirs));
            if (!collision.of(collisions.decide(collision)).isMissingNode()) {
                merged.put(key, present);
            }
        }
    }

    private static JsonNode own(FlatAction action) {
        return action == null ? MissingNode.getInstance() : action.own();
    }

    private FlatAction both(FlatAction before, FlatAction ours, FlatAction theirs) {
        JsonMerge json = new JsonMerge(theirs.name(), collisions);
        JsonNode own = json.merge(own(before), ours.own(), theirs.own(), theirs.place());
        String name = before != null && before.name().equals(theirs.name()) ? ours.name() : theirs.name();
        return new FlatAction(name, slot(before, ours, theirs), (ObjectNode) own, theirs.place());
    }

    private Slot slot(FlatAction before, FlatAction ours, FlatAction theirs) {
        if (ours.slot().equals(theirs.slot()) || before != null && before.slot().equals(theirs.slot())) {
            return ours.slot();
        }
        if (before != null && before.slot().equals(ours.slot())) {
            return theirs.slot();
        }
        return moved(before, ours, theirs) == Side.SHIPPED ? ours.slot() : theirs.slot();
    }

    private Side moved(FlatAction before, FlatAction ours, FlatAction theirs) {
        return collisions.decide(
                new Collision(Collision.Kind.MOVED, theirs.place(), theirs.name(), own(before), ours.own(), theirs.own()));
    }

    /**
     * Moves of both sides can put two blocks into each other. Then the customer's nesting stays, and each lost move is told.
     */
    private void untangle() {
        if (merged.keySet().stream().noneMatch(this::isInsideItself)) {
            return;
        }
        merged.replaceAll((key, action) -> {
            FlatAction theirs = customer.actions().get(key);
            if (theirs == null || theirs.slot().equals(action.slot())) {
                return action;
            }
            moved(base.actions().get(key), action, theirs);
            return new FlatAction(action.name(), theirs.slot(), action.own(), action.place());
        });
    }

    private boolean isInsideItself(String key) {
        Set<String> seen = new HashSet<>();
        for (FlatAction action = merged.get(key); action != null; action = merged.get(action.slot().parent())) {
            if (!seen.add(FlatDefinition.key(action.name()))) {
                return true;
            }
        }
        return false;
    }

    /** Brings back the blocks around an action that stays, where one side removed them; or removes it too, if so decided. */
    private void keepAround(String key) {
        String parent = merged.containsKey(key) ? merged.get(key).slot().parent() : "";
        if (parent.isEmpty() || merged.containsKey(parent)) {
            return;
        }
        FlatAction ours = shipped.actions().get(parent);
        FlatAction theirs = customer.actions().get(parent);
        FlatAction block = theirs == null ? ours : theirs;
        Collision collision = new Collision(Collision.Kind.REMOVED_AROUND, block.place(), block.name(),
                own(base.actions().get(parent)), own(ours), own(theirs));
        if (collision.of(collisions.decide(collision)).isMissingNode()) {
            removeInside(parent);
        } else {
            merged.put(parent, block);
            keepAround(parent);
        }
    }

    /** An action cannot stay inside one that became no block, or a block of another kind. */
    private void removeUnfit(String key) {
        FlatAction action = merged.get(key);
        if (action != null && !action.slot().isTop() && !action.slot().fits(merged.get(action.slot().parent()).own())) {
            remove(key);
        }
    }

    private void removeInside(String block) {
        for (String key : List.copyOf(merged.keySet())) {
            if (merged.containsKey(key) && merged.get(key).slot().parent().equals(block)) {
                remove(key);
            }
        }
    }

    /** Removes an action with all inside it, since there is no place left for it; each is told. */
    private void remove(String key) {
        FlatAction action = merged.remove(key);
        collisions
                .tell(new Collision(Collision.Kind.REMOVED_AROUND, action.place(), action.name(), own(base.actions().get(key)),
                        own(shipped.actions().get(key)), own(customer.actions().get(key))));
        removeInside(key);
    }

    /** Brings back the branch an action stands in, where one side removed it from the block; or removes the action. */
    private void keepBranch(String key) {
        FlatAction action = merged.get(key);
        if (action == null || action.slot().isTop() || action.slot().isIn(merged.get(action.slot().parent()).own())) {
            return;
        }
        String parent = action.slot().parent();
        FlatAction block = merged.get(parent);
        JsonNode ours = own(shipped.actions().get(parent));
        JsonNode theirs = own(customer.actions().get(parent));
        Collision collision = new Collision(Collision.Kind.REMOVED_AROUND, block.place(), block.name(),
                own(base.actions().get(parent)),
                ours, theirs);
        if (action.slot().isIn(collision.of(collisions.decide(collision)))) {
            ObjectNode own = block.own().deepCopy();
            action.slot().restore(own, action.slot().isIn(theirs) ? theirs : ours);
            merged.put(parent, new FlatAction(block.name(), block.slot(), own, block.place()));
        } else {
            List.copyOf(merged.keySet()).stream().filter(inside -> merged.containsKey(inside))
                    .filter(inside -> merged.get(inside).slot().equals(action.slot())).forEach(this::remove);
        }
    }

    /** In the shipped order, what only the customer has behind it. */
    private Map<String, FlatAction> ordered() {
        Map<String, FlatAction> ordered = new LinkedHashMap<>();
        shipped.actions().keySet().stream().filter(merged::containsKey).forEach(key -> ordered.put(key, merged.get(key)));
        merged.forEach(ordered::putIfAbsent);
        return ordered;
    }
}
