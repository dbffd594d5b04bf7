package dev.weir.workflow.evaluate;

import java.math.BigDecimal;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.content.Content;
import dev.weir.workflow.format.NumberText;

/**
 * A value as text, as {@code string()}, {@code concat()} and interpolation write it: null as nothing, {@code True} and
 * {@code False}, arrays and objects as compact JSON, content envelopes as their text.
 */
final class TextForm {

    private final Budget budget;
    private final StringBuilder text = new StringBuilder();

    TextForm(Budget budget) {
        this.budget = budget;
    }

    static String of(JsonNode value, Budget budget) {
        return value.isTextual() ? value.textValue() : new TextForm(budget).append(value).toString();
    }

    /** A value as compact JSON. */
    static String json(JsonNode value, Budget budget) {
        TextForm form = new TextForm(budget);
        form.write(value, 1);
        return form.toString();
    }

    TextForm append(JsonNode value) {
        switch (ValueKind.of(value)) {
            case NULL -> {
                return this;
            }
            case STRING -> add(value.textValue());
            case BOOLEAN -> add(value.booleanValue() ? "True" : "False");
            case INTEGER -> add(Long.toString(value.longValue()));
            case FLOAT -> add(NumberText.of(value.doubleValue()));
            case DECIMAL -> add(value.decimalValue().toPlainString());
            case ARRAY, OBJECT -> {
                if (Content.isEnvelope(value)) {
                    add(Envelopes.open(value).text());
                } else {
                    write(value, 1);
                }
            }
        }
        return this;
    }

    TextForm append(String more) {
        return add(more);
    }

    private TextForm add(String more) {
        budget.characters(more.length());
        text.append(more);
        return this;
    }

    private void write(JsonNode value, int depth) {
        budget.step();
        switch (ValueKind.of(value)) {
            case NULL -> add("null");
            case STRING -> quote(value.textValue());
            case BOOLEAN -> add(value.booleanValue() ? "true" : "false");
            case INTEGER -> add(Long.toString(value.longValue()));
            case FLOAT -> add(value.isIntegralNumber() ? value.bigIntegerValue().toString() : floating(value.doubleValue()));
            case DECIMAL -> add(decimal(value.decimalValue()));
            case ARRAY -> writeArray(value, depth);
            case OBJECT -> writeObject(value, depth);
        }
    }

    private void writeArray(JsonNode array, int depth) {
        budget.depth(depth);
        String separator = "[";
        for (JsonNode element : array) {
            add(separator);
            write(element, depth + 1);
            separator = ",";
        }
        add(array.isEmpty() ? "[]" : "]");
    }

    private void writeObject(JsonNode object, int depth) {
        budget.depth(depth);
        String separator = "{";
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            add(separator);
            quote(field.getKey());
            add(":");
            write(field.getValue(), depth + 1);
            separator = ",";
        }
        add(object.isEmpty() ? "{}" : "}");
    }

    private static String floating(double value) {
        String plain = NumberText.of(value);
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return '"' + plain + '"';
        }
        return plain.indexOf('.') < 0 && plain.indexOf('E') < 0 ? plain + ".0" : plain;
    }

    private static String decimal(BigDecimal value) {
        String plain = value.toPlainString();
        return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }

    private void quote(String value) {
        budget.characters(value.length() + 2L);
        text.append('"');
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                default -> {
                    if (c < ' ' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                        text.append("\\u").append(Integer.toHexString(0x10000 + c), 1, 5);
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
