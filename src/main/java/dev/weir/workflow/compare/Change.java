package dev.weir.workflow.compare;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.definition.Place;

/**
 * One difference between two definitions.
 *
 * @param name of the trigger, action, parameter or other member
 * @param before the name it had; the same as {@code name} unless it was renamed
 * @param place in the newer definition; in the older one for what was removed
 * @param details which values changed; none for what was added, removed or only moved
 */
public record Change(Kind kind, Subject subject, String name, String before, Place place, List<Detail> details) {

    /** What happened to it. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /** It stands in another block, and may have changed besides. */
        MOVED,
        /** It has another name and is otherwise the same. */
        RENAMED
    }

    /** What it happened to. */
    public enum Subject {
        TRIGGER,
        ACTION,
        PARAMETER,
        /** Any other member of the definition, such as its outputs. */
        OTHER
    }

    /**
     * A value that changed.
     *
     * @param path of the value, as a JSON pointer inside the trigger, action, parameter or member
     * @param before a missing node if it is new
     * @param after a missing node if it is gone
     */
    public record Detail(Place path, JsonNode before, JsonNode after) {
    }

    public Change {
        details = List.copyOf(details);
    }
}
