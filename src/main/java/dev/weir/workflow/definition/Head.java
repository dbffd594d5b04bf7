package dev.weir.workflow.definition;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** What every action has. */
public record Head(String name, Place place, List<RunAfter> runAfter, JsonNode source) {

    public Head {
        runAfter = List.copyOf(runAfter);
    }
}
