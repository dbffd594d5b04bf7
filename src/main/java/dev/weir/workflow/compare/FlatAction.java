package dev.weir.workflow.compare;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.workflow.definition.Place;

/**
 * An action apart from the actions inside it.
 *
 * @param own its JSON, in which every object of inner actions is empty
 */
record FlatAction(String name, Slot slot, ObjectNode own, Place place) {
}
