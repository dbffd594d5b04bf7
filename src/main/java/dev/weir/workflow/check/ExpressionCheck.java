package dev.weir.workflow.check;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.definition.Action;
import dev.weir.workflow.definition.Condition;
import dev.weir.workflow.definition.Definition;
import dev.weir.workflow.definition.Parameter;
import dev.weir.workflow.definition.Place;
import dev.weir.workflow.definition.TemplateText;
import dev.weir.workflow.evaluate.Function;
import dev.weir.workflow.expression.Expression;
import dev.weir.workflow.expression.ExpressionSyntaxException;
import dev.weir.workflow.expression.FunctionCall;
import dev.weir.workflow.expression.Template;

/** Expressions: whether they parse, call what exists, and refer to what is there. */
record ExpressionCheck(Findings findings) {

    void check(Definition definition) {
        References references = new References(definition, findings);
        Set<String> parameters = new HashSet<>();
        for (TemplateText template : TemplateText.in(definition)) {
            Template parsed;
            try {
                parsed = Template.parse(template.text());
            } catch (ExpressionSyntaxException unreadable) {
                findings.add(Rule.EXPRESSION_SYNTAX, template.place(), unreadable.getMessage(),
                        "Correct the expression; text that is none must start with @@.");
                continue;
            }
            for (Expression expression : parsed.expressions()) {
                expression.calls().forEach(call -> {
                    function(call, template.place());
                    references.check(call, template);
                    if (call.calls("parameters")) {
                        call.literalName().ifPresent(name -> parameters.add(name.toLowerCase(Locale.ROOT)));
                    }
                });
            }
        }
        definition.allActions().forEach(this::conditionTree);
        unused(definition, parameters);
    }

    private void function(FunctionCall call, Place place) {
        Optional<Function> function = Function.named(call.name());
        if (function.isEmpty()) {
            findings.add(Rule.UNKNOWN_FUNCTION, place, "There is no function '" + Findings.shown(call.name()) + "'.",
                    "Use a function of the workflow definition language.");
        } else if (!function.get().takes(call.arguments().size())) {
            findings.add(Rule.FUNCTION_ARGUMENTS, place,
                    "'" + function.get().name() + "' " + function.get().arity() + ", and is given "
                            + call.arguments().size() + ".",
                    "Give it as many arguments as it takes.");
        }
    }

    /** Conditions written as trees call functions by the names of their members. */
    private void conditionTree(Action action) {
        if (action instanceof Condition condition && condition.expression().isObject()) {
            tree(condition.expression(), condition.place().member("expression"), 0);
        }
    }

    private void tree(JsonNode tree, Place place, int depth) {
        if (depth > 100 || !tree.isObject()) {
            return;
        }
        tree.properties().forEach(member -> {
            Place here = place.member(member.getKey());
            if (Function.named(member.getKey()).isEmpty()) {
                findings.add(Rule.UNKNOWN_FUNCTION, here, "There is no function '" + Findings.shown(member.getKey()) + "'.",
                        "Use and, or, not, equals, greater, less, contains, startsWith, endsWith, empty or another function.");
            }
            JsonNode operands = member.getValue();
            for (int i = 0; operands.isArray() && i < operands.size(); i++) {
                tree(operands.get(i), here.element(i), depth + 1);
            }
            tree(operands, here, depth + 1);
        });
    }

    private void unused(Definition definition, Set<String> used) {
        for (Parameter parameter : definition.parameters()) {
            if (!parameter.isOfService() && !used.contains(parameter.name().toLowerCase(Locale.ROOT))) {
                findings.add(Rule.UNUSED_PARAMETER, parameter.place(),
                        "The parameter '" + Findings.shown(parameter.name()) + "' is declared, and no expression uses it.",
                        "Use it with parameters('" + Findings.shown(parameter.name()) + "'), or remove it.");
            }
        }
    }
}
