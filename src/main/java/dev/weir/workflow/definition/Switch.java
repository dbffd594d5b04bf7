package dev.weir.workflow.definition;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** The group of actions whose case equals a value, or the default. */
public record Switch(Head head, JsonNode expression, List<Case> cases, ActionGroup otherwise) implements Action {

    /** @param value what the expression must give for this case to be taken */
    public record Case(String name, JsonNode value, ActionGroup actions) {
    }

    public Switch {
        cases = List.copyOf(cases);
    }

    @Override
    public List<Branch> branches() {
        List<Branch> branches = new ArrayList<>();
        cases.forEach(each -> branches.add(new Branch(Branch.Role.CASE, each.name(), each.actions())));
        branches.add(new Branch(Branch.Role.DEFAULT, "", otherwise));
        return branches;
    }
}
