package dev.weir.workflow.definition;

import java.util.List;

/** Actions taken together, so that others can follow on how they ended as a whole. */
public record Scope(Head head, ActionGroup actions) implements Action {

    @Override
    public List<Branch> branches() {
        return List.of(new Branch(Branch.Role.BODY, "", actions));
    }
}
