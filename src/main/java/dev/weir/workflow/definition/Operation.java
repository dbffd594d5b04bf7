package dev.weir.workflow.definition;

import java.util.List;

/** A step that does something itself: calls a service, sets a variable, answers a request. */
public record Operation(Head head) implements Action {

    @Override
    public List<Branch> branches() {
        return List.of();
    }
}
