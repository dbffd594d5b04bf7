package dev.weir.workflow.definition;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** Actions repeated until a condition holds or a limit is reached. */
public record Until(Head head, JsonNode expression, ActionGroup actions) implements Action {

    /** Repetitions where the definition sets no limit. */
    public static final int DEFAULT_COUNT = 60;
    /** ISO 8601 duration where the definition sets no limit. */
    public static final String DEFAULT_TIMEOUT = "PT1H";

    /** The limit of repetitions. */
    public int count() {
        return source().path("limit").path("count").asInt(DEFAULT_COUNT);
    }

    /** The limit of time, as an ISO 8601 duration. */
    public String timeout() {
        return source().path("limit").path("timeout").asText(DEFAULT_TIMEOUT);
    }

    @Override
    public List<Branch> branches() {
        return List.of(new Branch(Branch.Role.BODY, "", actions));
    }
}
