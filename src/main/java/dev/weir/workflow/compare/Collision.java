package dev.weir.workflow.compare;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.definition.Place;

/**
 * Something both sides changed, each in its own way. A value that is missing on a side is a missing node.
 *
 * @param place in the customer's definition, or where the customer does not have it, in the shipped one
 * @param action name of the action concerned; empty outside of actions
 */
public record Collision(Kind kind, Place place, String action, JsonNode base, JsonNode shipped, JsonNode customer) {

    /** How the sides differ. */
    public enum Kind {
        /** Both changed the same value. */
        VALUE,
        /** Both added something under the same name. */
        ADDED_TWICE,
        /** One removed what the other changed. */
        REMOVED_AND_CHANGED,
        /** One removed a block into which the other put or kept an action; also noted for each action that goes with it. */
        REMOVED_AROUND,
        /** Both moved the action, to different places. */
        MOVED
    }

    /** The value of a side. */
    public JsonNode of(Side side) {
        return side == Side.SHIPPED ? shipped : customer;
    }
}
