package dev.weir.workflow.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.expression.Expression;
import dev.weir.workflow.expression.ExpressionSyntaxException;
import dev.weir.workflow.expression.FunctionCall;
import dev.weir.workflow.expression.Interpolation;
import dev.weir.workflow.expression.Literal;
import dev.weir.workflow.expression.PlainText;
import dev.weir.workflow.expression.Selection;
import dev.weir.workflow.expression.Selector;
import dev.weir.workflow.expression.Template;
import dev.weir.workflow.expression.WholeExpression;

/** Templates, expressions and conditions in plain words: {@code @greater(triggerBody()?['amount'], 500)} is "amount > 500". */
final class ExpressionWords {

    private static final int LONGEST = 120;
    private static final int DEEPEST = 12;
    /** Functions that change how a value looks, not what it says. */
    private static final Set<String> TRANSPARENT = Set.of("string", "int", "float", "decimal", "json", "trim", "tolower",
            "toupper",
            "formatdatetime", "formatnumber", "coalesce", "encodeuricomponent", "uricomponent", "bool", "array",
            "base64tostring",
            "decodebase64", "convertfromutc", "converttimezone", "first");
    private static final Set<String> NAMED = Set.of("variables", "parameters");

    private final Words words;

    ExpressionWords(Words words) {
        this.words = words;
    }

    /** Any value of a definition. */
    String value(JsonNode value) {
        return Words.cut(value(value, 0), LONGEST);
    }

    private String value(JsonNode value, int depth) {
        if (value.isTextual()) {
            return template(value.textValue());
        }
        if (value.isContainerNode()) {
            return words.say("expression.data");
        }
        return literal(value);
    }

    /** A condition: a string expression, or a tree. */
    String condition(JsonNode condition) {
        return Words.cut(condition(condition, 0), LONGEST);
    }

    private String condition(JsonNode condition, int depth) {
        if (!condition.isObject() || condition.size() != 1 || depth > DEEPEST) {
            return value(condition, depth);
        }
        String function = condition.fieldNames().next();
        JsonNode operands = condition.get(function);
        List<String> told = new ArrayList<>();
        for (JsonNode operand : operands.isArray() ? operands : List.of(operands)) {
            told.add(condition(operand, depth + 1));
        }
        JsonNode only = operands.isArray() && operands.size() == 1 ? operands.get(0) : operands;
        String inner = function.equalsIgnoreCase("not") && only.isObject() && only.size() == 1 ? only.fieldNames().next() : "";
        if (words.find("expression.not" + key(inner)).isPresent() && !inner.isEmpty()) {
            List<String> negated = new ArrayList<>();
            only.get(inner).forEach(operand -> negated.add(condition(operand, depth + 1)));
            return told("not" + key(inner), negated);
        }
        return told(key(function), told);
    }

    private String template(String text) {
        Template template;
        try {
            template = Template.parse(text);
        } catch (ExpressionSyntaxException unreadable) {
            return text;
        }
        if (template instanceof WholeExpression whole) {
            return expression(whole.expression(), 0);
        }
        if (template instanceof PlainText plain) {
            return plain.text().isBlank() ? words.say("expression.blank") : "“" + plainText(plain.text()) + "”";
        }
        return ((Interpolation) template).parts().stream()
                .map(part -> part instanceof Interpolation.Embedded embedded ? expression(embedded.expression(), 0)
                        : plainText(((PlainText) part).text()))
                .collect(Collectors.joining()).strip();
    }

    /** Bodies of mails are HTML; their tags say nothing here. */
    private static String plainText(String text) {
        return Words.cut(text, 1000).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private String expression(Expression expression, int depth) {
        if (depth > DEEPEST) {
            return "…";
        }
        if (expression instanceof Literal literal) {
            return literal(literal.value());
        }
        if (expression instanceof Selection selection) {
            return selection(selection, depth);
        }
        FunctionCall call = (FunctionCall) expression;
        String name = call.literalName().map(Words::readable).orElse("");
        String function = call.key();
        if (!name.isEmpty() && NAMED.contains(function)) {
            return name;
        }
        return switch (function) {
            case "outputs", "body", "actions", "actionoutputs", "actionbody", "result" -> words.say("expression.result", name);
            case "item", "items" -> words.say("expression.item");
            case "trigger", "triggeroutputs", "triggerbody" -> words.say("expression.triggerbody");
            case "concat" -> joined(call.arguments(), "", depth);
            case "not" -> negation(call, depth);
            case "addtotime", "subtractfromtime", "getfuturetime", "getpasttime" ->
                told(function, call.arguments().stream().map(argument -> joined(List.of(argument), "", depth)).toList());
            default -> TRANSPARENT.contains(function) && !call.arguments().isEmpty()
                    ? expression(call.arguments().get(0), depth + 1)
                    : told(call.name(), call.arguments().stream().map(argument -> expression(argument, depth + 1)).toList());
        };
    }

    private String negation(FunctionCall call, int depth) {
        if (call.arguments().size() == 1 && call.arguments().get(0) instanceof FunctionCall inner
                && words.find("expression.not" + inner.key()).isPresent()) {
            return told("not" + inner.key(),
                    inner.arguments().stream().map(argument -> expression(argument, depth + 1)).toList());
        }
        return told("not", call.arguments().stream().map(argument -> expression(argument, depth + 1)).toList());
    }

    private String joined(List<Expression> parts, String separator, int depth) {
        return parts.stream().map(part -> part instanceof Literal literal && literal.value().isTextual()
                ? plainText(literal.value().textValue())
                : expression(part, depth + 1)).collect(Collectors.joining(separator));
    }

    private String told(String function, List<String> arguments) {
        String key = key(function);
        if ((key.equals("equals") || key.equals("notequals")) && arguments.size() == 2 && isNothing(arguments.get(1))) {
            return told(key.equals("equals") ? "empty" : "notempty", arguments.subList(0, 1));
        }
        if (key.equals("and") || key.equals("or")) {
            return String.join(words.say("expression." + key), arguments);
        }
        return words.find("expression." + key, arguments.toArray())
                .orElseGet(() -> function + arguments.stream().collect(Collectors.joining(", ", "(", ")")));
    }

    private boolean isNothing(String told) {
        return told.equals(words.say("expression.blank")) || told.equals(words.say("expression.null"));
    }

    /** The last name of a path says most; what it is of is added where it comes from another step. */
    private String selection(Selection selection, int depth) {
        String last = "";
        for (Selector selector : selection.selectors()) {
            if (selector.key() instanceof Literal literal && literal.value().isTextual()) {
                last = literal.value().textValue();
            }
        }
        String member = Words.readable(last.substring(last.lastIndexOf('/') + 1));
        String function = selection.target().key();
        boolean whole = member.isEmpty() || member.equals("body") || member.equals("value");
        if (whole || TRANSPARENT.contains(function) && !function.equals("first")) {
            return expression(selection.target(), depth + 1);
        }
        boolean ofStep = Set.of("outputs", "body", "actions").contains(function)
                && selection.target().literalName().isPresent();
        return ofStep ? words.say("expression.member", member, Words.readable(selection.target().literalName().get())) : member;
    }

    private String literal(JsonNode value) {
        if (value.isTextual()) {
            return value.textValue().isBlank() ? words.say("expression.blank") : "“" + plainText(value.textValue()) + "”";
        }
        return value.isNumber() ? value.asText() : words.say("expression." + (value.isBoolean() ? value.asText() : "null"));
    }

    private static String key(String function) {
        return function.toLowerCase(Locale.ROOT);
    }
}
