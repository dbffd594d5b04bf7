package dev.weir.workflow.expression;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides what a string is, in the service's order: a leading {@code @@} makes all of it literal; another leading
 * {@code @} makes it one expression; {@code @{} anywhere makes it an interpolation, in which {@code @@{} is the escape.
 */
final class TemplateParser {

    private TemplateParser() {
    }

    static boolean hasExpressions(String text) {
        if (text.startsWith("@@")) {
            return false;
        }
        if (text.startsWith("@")) {
            return text.length() > 1;
        }
        for (int at = text.indexOf("@{"); at >= 0; at = text.indexOf("@{", at + 2)) {
            if (at == 0 || text.charAt(at - 1) != '@') {
                return true;
            }
        }
        return false;
    }

    static Template parse(String text) {
        if (text.startsWith("@@")) {
            return new PlainText(text.substring(1));
        }
        if (text.startsWith("@") && !text.startsWith("@{") && text.length() > 1) {
            return new WholeExpression(new ExpressionParser(text, 1).whole());
        }
        return text.contains("@{") ? interpolation(text) : new PlainText(text);
    }

    private static Template interpolation(String text) {
        List<Interpolation.Part> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        boolean expressions = false;
        int at = 0;
        for (int open = text.indexOf("@{"); open >= 0; open = text.indexOf("@{", at)) {
            if (open > at && text.charAt(open - 1) == '@') {
                plain.append(text, at, open - 1).append("@{");
                at = open + 2;
                continue;
            }
            plain.append(text, at, open);
            addPlain(parts, plain);
            ExpressionParser parser = new ExpressionParser(text, open + 2);
            parts.add(new Interpolation.Embedded(parser.interpolated()));
            expressions = true;
            at = parser.position();
        }
        plain.append(text, at, text.length());
        if (!expressions) {
            return new PlainText(plain.toString());
        }
        addPlain(parts, plain);
        return new Interpolation(parts);
    }

    private static void addPlain(List<Interpolation.Part> parts, StringBuilder plain) {
        if (!plain.isEmpty()) {
            parts.add(new PlainText(plain.toString()));
            plain.setLength(0);
        }
    }
}
