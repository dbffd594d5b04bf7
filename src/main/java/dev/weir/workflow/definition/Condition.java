package dev.weir.workflow.definition;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One of two groups of actions.
 *
 * @param expression a string expression, or a tree such as {@code {"and": [{"greater": [a, b]}]}}
 */
public record Condition(Head head, JsonNode expression, ActionGroup then, ActionGroup otherwise) implements Action {

    @Override
    public List<Branch> branches() {
        return List.of(new Branch(Branch.Role.YES, "", then), new Branch(Branch.Role.NO, "", otherwise));
    }
}
