package dev.weir.catalog.exchange;

import java.util.Map;
import java.util.Optional;

/**
 * Puts parameters in the place of values in a text of the workflow language: in plain parts, and in literals of expressions.
 */
final class Substitution {

    private final Map<String, String> parameters;

    /** @param parameters the parameter for each value */
    Substitution(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** The text with parameters for values; empty where a value stands and cannot be replaced. */
    Optional<String> in(String text) {
        String whole = parameters.get(text);
        if (whole != null) {
            return Optional.of("@" + call(whole));
        }
        StringBuilder result = new StringBuilder();
        boolean expression = text.length() > 1 && text.startsWith("@") && !text.startsWith("@{") && !text.startsWith("@@");
        if (expression) {
            result.append(inExpression(text));
        } else if (text.startsWith("@@")) {
            result.append(text);
        } else {
            inTemplate(text, result);
        }
        boolean clean = parameters.keySet().stream().noneMatch(value -> result.indexOf(value) >= 0);
        return clean ? Optional.of(result.toString()) : Optional.empty();
    }

    private void inTemplate(String text, StringBuilder result) {
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf("@{", at);
            int close = open < 0 ? -1 : close(text, open + 2);
            if (close < 0) {
                result.append(inPlain(text.substring(at)));
                return;
            }
            result.append(inPlain(text.substring(at, open)));
            result.append(inExpression(text.substring(open, close + 1)));
            at = close + 1;
        }
    }

    private static int close(String text, int from) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (c == '}' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private String inPlain(String text) {
        String replaced = text;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            replaced = replaced.replace(parameter.getKey(), "@{" + call(parameter.getValue()) + "}");
        }
        return replaced;
    }

    /** Replaces each literal that is or holds a value; one that holds more than the value becomes a concatenation. */
    private String inExpression(String expression) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (at < expression.length()) {
            int open = expression.indexOf('\'', at);
            if (open < 0) {
                return result.append(expression, at, expression.length()).toString();
            }
            int close = endOfLiteral(expression, open + 1);
            if (close < 0) {
                return result.append(expression, at, expression.length()).toString();
            }
            result.append(expression, at, open).append(literal(expression.substring(open + 1, close)));
            at = close + 1;
        }
        return result.toString();
    }

    private static int endOfLiteral(String expression, int from) {
        for (int i = from; i < expression.length(); i++) {
            if (expression.charAt(i) == '\'') {
                if (i + 1 < expression.length() && expression.charAt(i + 1) == '\'') {
                    i++;
                } else {
                    return i;
                }
            }
        }
        return -1;
    }

    private String literal(String content) {
        String whole = parameters.get(content);
        if (whole != null) {
            return call(whole);
        }
        String parts = content;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            parts = parts.replace(parameter.getKey(), "', " + call(parameter.getValue()) + ", '");
        }
        return parts.equals(content) ? "'" + content + "'" : "concat('" + parts + "')";
    }

    private static String call(String name) {
        return "parameters('" + name.replace("'", "''") + "')";
    }
}
