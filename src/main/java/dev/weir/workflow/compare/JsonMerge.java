package dev.weir.workflow.compare;

import java.util.LinkedHashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.workflow.definition.Place;

/** Merges JSON member by member. Arrays are taken as a whole: their order means something, and their elements have no names. */
record JsonMerge(String action, Collisions collisions) {

    /** The merged value; a missing node if it is gone. */
    JsonNode merge(JsonNode base, JsonNode shipped, JsonNode customer, Place place) {
        if (Same.as(shipped, customer) || Same.as(base, customer)) {
            return shipped;
        }
        if (Same.as(base, shipped)) {
            return customer;
        }
        boolean memberwise = shipped.isObject() && customer.isObject() && base.isObject();
        if (memberwise) {
            return members(base, shipped, customer, place);
        }
        Collision.Kind kind = base.isMissingNode() ? Collision.Kind.ADDED_TWICE
                : shipped.isMissingNode() || customer.isMissingNode() ? Collision.Kind.REMOVED_AND_CHANGED
                        : Collision.Kind.VALUE;
        Collision collision = new Collision(kind, place, action, base, shipped, customer);
        return collision.of(collisions.decide(collision));
    }

    private JsonNode members(JsonNode base, JsonNode shipped, JsonNode customer, Place place) {
        Set<String> names = new LinkedHashSet<>();
        shipped.fieldNames().forEachRemaining(names::add);
        customer.fieldNames().forEachRemaining(names::add);
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        for (String name : names) {
            JsonNode member = merge(base.path(name), shipped.path(name), customer.path(name), place.member(name));
            if (!member.isMissingNode()) {
                merged.set(name, member);
            }
        }
        return merged;
    }
}
