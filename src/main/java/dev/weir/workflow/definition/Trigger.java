package dev.weir.workflow.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** What starts a flow. Members this type does not name are in {@link #source()}. */
public record Trigger(String name, Place place, JsonNode source) {

    /** Who or what starts the flow. */
    public enum Start {
        /** Something that happens elsewhere. */
        AUTOMATED,
        /** A person, or a program that asks for it. */
        INSTANT,
        /** The clock. */
        SCHEDULED
    }

    public String type() {
        return source.path("type").asText();
    }

    /** The kind, or the empty string. */
    public String kind() {
        return source.path("kind").asText("");
    }

    public JsonNode inputs() {
        return source.path("inputs");
    }

    public boolean is(String type) {
        return type().equalsIgnoreCase(type);
    }

    public Start start() {
        return switch (type().toLowerCase(Locale.ROOT)) {
            case "recurrence", "slidingwindow" -> Start.SCHEDULED;
            case "request", "manual" -> Start.INSTANT;
            default -> Start.AUTOMATED;
        };
    }

    /** The expression that names the array of which each element makes a run of its own. */
    public Optional<String> splitOn() {
        return Optional.ofNullable(source.get("splitOn")).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    /** The expressions that must all be true for a run to start. */
    public List<JsonNode> conditions() {
        List<JsonNode> conditions = new ArrayList<>();
        source.path("conditions").forEach(condition -> conditions.add(condition.path("expression")));
        return conditions;
    }
}
