package dev.weir.workflow.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Finds the end of a number: {@code sign? digits ("." digits?)? exponent?} or {@code sign "." digits}. */
final class NumberScanner {

    private final String text;
    private final int start;
    private int at;
    private boolean whole = true;

    NumberScanner(String text, int start) {
        this.text = text;
        this.start = start;
        this.at = start;
    }

    /** Where the number ends, or -1 if none starts here. */
    int end() {
        boolean signed = skip('+') || skip('-');
        int digits = digits();
        if (skip('.')) {
            whole = false;
            int fraction = digits();
            if (digits == 0 && (!signed || fraction == 0)) {
                return -1;
            }
        } else if (digits == 0) {
            return -1;
        }
        if (skip('e') || skip('E')) {
            whole = false;
            if (!skip('+')) {
                skip('-');
            }
            if (digits() == 0) {
                return -1;
            }
        }
        return at;
    }

    /** The number that was found; null if it is whole and does not fit 64 bits. */
    JsonNode value() {
        String number = text.substring(start, at);
        if (!whole) {
            return JsonNodeFactory.instance.numberNode(Double.parseDouble(number));
        }
        try {
            return JsonNodeFactory.instance.numberNode(Long.parseLong(number));
        } catch (NumberFormatException tooLarge) {
            return null;
        }
    }

    private boolean skip(char expected) {
        if (at < text.length() && text.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    private int digits() {
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }
}
