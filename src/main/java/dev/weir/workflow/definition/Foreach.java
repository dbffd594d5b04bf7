package dev.weir.workflow.definition;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Actions done for each element of an array.
 *
 * @param collection the template that gives the array
 */
public record Foreach(Head head, JsonNode collection, ActionGroup actions) implements Action {

    @Override
    public List<Branch> branches() {
        return List.of(new Branch(Branch.Role.BODY, "", actions));
    }
}
