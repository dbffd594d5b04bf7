package dev.weir.workflow.expression;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Reads expressions by recursive descent, straight from the characters. */
final class ExpressionParser {

    /** The service's limit for one expression. */
    static final int MAX_LENGTH = 8192;
    /** Far above what people write; keeps hostile nesting from exhausting the stack. */
    static final int MAX_DEPTH = 200;

    private final String text;
    private final int start;
    private int at;
    private int depth;

    ExpressionParser(String text, int start) {
        this.text = text;
        this.start = start;
        this.at = start;
    }

    /** Reads an expression up to the end of the text. */
    Expression whole() {
        if (text.length() - start > MAX_LENGTH) {
            throw tooLong();
        }
        Expression expression = expression();
        expect('\0', "EndOfData");
        return expression;
    }

    /** Reads the expression of an interpolation, its closing brace included; {@link #position()} is then behind it. */
    Expression interpolated() {
        Expression expression = expression();
        expect('}', "RightCurlyBracket");
        if (at - start > MAX_LENGTH) {
            throw tooLong();
        }
        return expression;
    }

    int position() {
        return at;
    }

    private Expression expression() {
        if (++depth > MAX_DEPTH) {
            throw new ExpressionSyntaxException(
                    "The template language expression is not valid: it is nested deeper than " + MAX_DEPTH + " levels.", at);
        }
        // Some designers write a needless @ before nested calls.
        if (peek() == '@') {
            at++;
        }
        char first = peek();
        Expression expression;
        if (first == '\'') {
            expression = string();
        } else if (first == '+' || first == '-' || (first >= '0' && first <= '9')) {
            expression = number();
        } else if (isNamePart(first)) {
            expression = named();
        } else {
            throw unexpected("Identifier");
        }
        depth--;
        return expression;
    }

    private Literal string() {
        int from = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '\'') {
                value.append(c);
            } else if (at < text.length() && text.charAt(at) == '\'') {
                value.append(c);
                at++;
            } else {
                return new Literal(JsonNodeFactory.instance.textNode(value.toString()), new Span(from, at));
            }
        }
        throw new ExpressionSyntaxException("Unable to parse template language expression '" + shown()
                + "': the string literal that starts at position '" + from + "' is not closed.", from);
    }

    private Literal number() {
        NumberScanner scanner = new NumberScanner(text, at);
        int end = scanner.end();
        JsonNode value = end < 0 ? null : scanner.value();
        if (value == null || (end < text.length() && isNamePart(text.charAt(end)))) {
            throw new ExpressionSyntaxException("Unable to parse template language expression '" + shown()
                    + "': the number at position '" + at + "' is not valid.", at);
        }
        Span span = new Span(at, end);
        at = end;
        return new Literal(value, span);
    }

    private Expression named() {
        int from = at;
        String name = name();
        if (peek() == '(') {
            return selections(new FunctionCall(name, arguments(), new Span(from, at)));
        }
        JsonNode constant = constant(name);
        if (constant == null) {
            throw unexpected("LeftParenthesis");
        }
        return new Literal(constant, new Span(from, from + name.length()));
    }

    private static JsonNode constant(String name) {
        if (name.equalsIgnoreCase("null")) {
            return JsonNodeFactory.instance.nullNode();
        }
        if (name.equalsIgnoreCase("true") || name.equalsIgnoreCase("false")) {
            return JsonNodeFactory.instance.booleanNode(name.equalsIgnoreCase("true"));
        }
        return null;
    }

    private List<Expression> arguments() {
        at++;
        List<Expression> arguments = new ArrayList<>();
        if (peek() != ')') {
            arguments.add(expression());
            while (peek() == ',') {
                at++;
                arguments.add(expression());
            }
        }
        expect(')', "RightParenthesis");
        return arguments;
    }

    private Expression selections(FunctionCall call) {
        List<Selector> selectors = new ArrayList<>();
        int end = at;
        for (char next = peek(); next == '?' || next == '.' || next == '['; next = peek()) {
            int from = at;
            boolean optional = next == '?';
            if (optional) {
                at++;
                next = peek();
            }
            Expression key;
            if (next == '.') {
                at++;
                key = property();
            } else if (next == '[') {
                at++;
                key = expression();
                expect(']', "RightSquareBracket");
            } else {
                throw unexpected("Dot");
            }
            end = at;
            selectors.add(new Selector(key, optional, new Span(from, end)));
        }
        return selectors.isEmpty() ? call : new Selection(call, selectors, new Span(call.span().start(), end));
    }

    private Literal property() {
        peek();
        int from = at;
        String name = name();
        if (name.isEmpty()) {
            throw unexpected("Identifier");
        }
        return new Literal(JsonNodeFactory.instance.textNode(name), new Span(from, at));
    }

    private String name() {
        int from = at;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private static boolean isNamePart(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

    /** Skips blanks; the next character, or NUL at the end. */
    private char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void expect(char expected, String token) {
        boolean end = expected == '\0';
        if (peek() != expected || end != at >= text.length()) {
            throw unexpected(token);
        }
        if (!end) {
            at++;
        }
    }

    private ExpressionSyntaxException unexpected(String expected) {
        String actual = at >= text.length() ? "EndOfData" : String.valueOf(text.charAt(at));
        return new ExpressionSyntaxException("Unable to parse template language expression '" + shown()
                + "': expected token '" + expected + "' and actual '" + actual + "' at position '" + at + "'.", at);
    }

    private ExpressionSyntaxException tooLong() {
        return new ExpressionSyntaxException("The template language expression is not valid: it has more than '" + MAX_LENGTH
                + "' characters.", start);
    }

    private String shown() {
        String expression = text.substring(start);
        return expression.length() <= 200 ? expression : expression.substring(0, 200) + "…";
    }
}
