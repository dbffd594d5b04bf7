package dev.weir.workflow.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.definition.Action;
import dev.weir.workflow.definition.Definition;
import dev.weir.workflow.definition.Place;

/** Variables: initialized once, at the top, before they are changed. */
record VariableCheck(Findings findings) {

    private static final Set<String> TYPES = Set.of("string", "integer", "float", "boolean", "array", "object");
    private static final List<String> CHANGES = List.of("SetVariable", "IncrementVariable", "DecrementVariable",
            "AppendToStringVariable", "AppendToArrayVariable");

    void check(Definition definition) {
        Set<String> initialized = initialized(definition);
        Map<String, Place> seen = new HashMap<>();
        for (Action action : definition.allActions()) {
            if (action.is("InitializeVariable")) {
                initialize(action, definition, seen);
            } else if (CHANGES.stream().anyMatch(action::is)) {
                JsonNode name = action.inputs().path("name");
                if (!name.isTextual() || !initialized.contains(name.textValue().toLowerCase(Locale.ROOT))) {
                    findings.add(Rule.UNKNOWN_VARIABLE, action.place().member("inputs").member("name"),
                            "'" + action.name() + "' changes the variable '" + Findings.shown(name.asText())
                                    + "', which is not initialized.",
                            "Add an InitializeVariable action for it at the top of the flow.");
                }
            }
        }
    }

    /** Names of all variables, in lower case. */
    static Set<String> initialized(Definition definition) {
        Set<String> names = new HashSet<>();
        definition.allActions().stream().filter(action -> action.is("InitializeVariable"))
                .forEach(action -> action.inputs().path("variables")
                        .forEach(variable -> names.add(variable.path("name").asText().toLowerCase(Locale.ROOT))));
        return names;
    }

    private void initialize(Action action, Definition definition, Map<String, Place> seen) {
        if (definition.actions().actions().stream().noneMatch(top -> top == action)) {
            findings.add(Rule.VARIABLE, action.place(), "'" + action.name() + "' initializes a variable inside a block.",
                    "Move it to the top of the flow, and set the variable here.");
        }
        JsonNode variables = action.inputs().path("variables");
        Place place = action.place().member("inputs").member("variables");
        if (!variables.isArray() || variables.isEmpty()) {
            findings.add(Rule.VARIABLE, place, "'" + action.name() + "' initializes no variable.",
                    "Give inputs.variables an array with name and type.");
        }
        for (int i = 0; i < variables.size(); i++) {
            variable(variables.get(i), place.element(i), seen);
        }
    }

    private void variable(JsonNode variable, Place place, Map<String, Place> seen) {
        String name = variable.path("name").asText();
        if (name.isBlank()) {
            findings.add(Rule.VARIABLE, place.member("name"), "A variable has no name.", "Give it a name.");
        } else if (seen.putIfAbsent(name.toLowerCase(Locale.ROOT), place) != null) {
            findings.add(Rule.VARIABLE, place.member("name"),
                    "The variable '" + Findings.shown(name) + "' is initialized twice.",
                    "Initialize it once, and set it where it changes.");
        }
        if (!TYPES.contains(variable.path("type").asText().toLowerCase(Locale.ROOT))) {
            findings.add(Rule.VARIABLE, place.member("type"),
                    "The variable '" + Findings.shown(name) + "' has the type '"
                            + Findings.shown(variable.path("type").asText()) + "'.",
                    "Use string, integer, float, boolean, array or object.");
        }
    }
}
