package dev.weir.workflow.check;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.weir.workflow.definition.Action;
import dev.weir.workflow.definition.Definition;
import dev.weir.workflow.definition.Place;
import dev.weir.workflow.definition.TemplateText;
import dev.weir.workflow.expression.FunctionCall;

/** Checks what expressions refer to. */
final class References {

    private static final Set<String> TO_ACTIONS = Set.of("actions", "outputs", "body", "actionoutputs", "actionbody", "result",
            "formdatavalue", "formdatamultivalues", "multipartbody");

    private final Definition definition;
    private final Findings findings;
    private final Set<String> variables;
    private final Sight sight;
    private final Map<String, Action> actions = new HashMap<>();

    References(Definition definition, Findings findings) {
        this.definition = definition;
        this.findings = findings;
        this.variables = VariableCheck.initialized(definition);
        this.sight = new Sight(definition);
        definition.allActions().forEach(action -> actions.putIfAbsent(key(action.name()), action));
    }

    void check(FunctionCall call, TemplateText template) {
        String function = call.key();
        boolean reference = TO_ACTIONS.contains(function)
                || Set.of("variables", "parameters", "items", "iterationindexes").contains(function);
        if (!reference) {
            return;
        }
        Optional<String> name = call.literalName();
        if (name.isEmpty()) {
            // parameters() alone takes a computed name; the others are resolved when the flow is saved.
            if (!function.equals("parameters")) {
                findings.add(Rule.REFERENCE_NAME, template.place(),
                        "'" + call.name() + "' does not name what it refers to as literal text.",
                        "Write the name in single quotes: " + call.name() + "('Name').");
            }
            return;
        }
        switch (function) {
            case "variables" -> variable(name.get(), template.place());
            case "parameters" -> parameter(name.get(), template.place());
            case "items", "iterationindexes" -> loop(call, name.get(), template);
            default -> action(call, name.get(), template);
        }
    }

    private void variable(String name, Place place) {
        if (!variables.contains(key(name))) {
            findings.add(Rule.UNKNOWN_VARIABLE, place, "The variable '" + Findings.shown(name) + "' is not initialized.",
                    "Add an InitializeVariable action for it at the top of the flow.");
        }
    }

    private void parameter(String name, Place place) {
        if (definition.parameter(name).isEmpty()) {
            findings.add(Rule.UNKNOWN_PARAMETER, place, "The parameter '" + Findings.shown(name) + "' is not declared.",
                    "Declare it under parameters, with its type.");
        }
    }

    private void loop(FunctionCall call, String name, TemplateText template) {
        boolean enclosing = template.action().isPresent() && sight.enclosing(template.action().get()).stream()
                .anyMatch(block -> block.name().equalsIgnoreCase(name));
        if (!enclosing) {
            findings.add(Rule.UNKNOWN_LOOP, template.place(),
                    "'" + call.name() + "' refers to '" + Findings.shown(name) + "', which is no loop around this action.",
                    "Name a loop that this action is inside of.");
        }
    }

    private void action(FunctionCall call, String name, TemplateText template) {
        Action action = actions.get(key(name));
        if (action == null) {
            boolean trigger = definition.triggers().stream().anyMatch(each -> each.name().equalsIgnoreCase(name));
            findings.add(Rule.UNKNOWN_ACTION, template.place(),
                    "'" + call.name() + "' refers to the action '" + Findings.shown(name) + "', which "
                            + (trigger ? "is the trigger." : "does not exist."),
                    trigger ? "Use triggerOutputs() or triggerBody()." : "Name an action of this flow.");
        } else if (template.action().isPresent() && !sight.sees(template.action().get(), action)) {
            findings.add(Rule.ACTION_NOT_BEFORE, template.place(),
                    "'" + template.action().get().name() + "' refers to '" + action.name() + "', which has not run by then.",
                    "Let '" + template.action().get().name() + "' run after '" + action.name() + "'.");
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
