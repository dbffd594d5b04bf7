package dev.weir.workflow.definition;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A step of a flow: one that does something itself, or a block with actions inside. Members no type names are in
 * {@link #source()}.
 */
public sealed interface Action permits Operation, Scope, Condition, Switch, Foreach, Until {

    Head head();

    /** The groups of actions inside, in the order of the definition; none for an operation. */
    List<Branch> branches();

    default String name() {
        return head().name();
    }

    default Place place() {
        return head().place();
    }

    /** The conditions for it to run, all of which must hold; none for a first action. */
    default List<RunAfter> runAfter() {
        return head().runAfter();
    }

    /** The JSON it was read from. */
    default JsonNode source() {
        return head().source();
    }

    /** The type as written; types are matched ignoring case. */
    default String type() {
        return source().path("type").asText();
    }

    default boolean is(String type) {
        return type().equalsIgnoreCase(type);
    }

    /** The kind, or the empty string. */
    default String kind() {
        return source().path("kind").asText("");
    }

    /** The inputs; a missing node where it has none. */
    default JsonNode inputs() {
        return source().path("inputs");
    }

    /** The maker's note. */
    default Optional<String> description() {
        return Optional.of(source().path("description")).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    /** Whether {@code operationOptions} lists that option. */
    default boolean hasOption(String option) {
        for (String given : source().path("operationOptions").asText("").split(",")) {
            if (given.strip().equalsIgnoreCase(option)) {
                return true;
            }
        }
        return false;
    }
}
