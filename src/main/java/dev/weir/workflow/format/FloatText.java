package dev.weir.workflow.format;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Text of a float, read as generously as .NET does: blanks around it, group separators anywhere before the point, a sign
 * before or behind.
 */
public final class FloatText {

    private static final int LONGEST = 1000;

    private final String text;
    private final char point;
    private final char group;
    private final StringBuilder number = new StringBuilder();
    private int at;
    private boolean negative;

    private FloatText(String text, Culture culture) {
        this.text = text.strip();
        this.point = culture.decimalSeparator();
        this.group = culture.groupSeparator();
    }

    /** The number the text stands for in that culture; empty if it is none. */
    public static Optional<BigDecimal> parse(String text, Culture culture) {
        return text.length() > LONGEST ? Optional.empty() : new FloatText(text, culture).read();
    }

    private Optional<BigDecimal> read() {
        boolean signed = sign();
        int digits = digits(true);
        if (at < text.length() && text.charAt(at) == point) {
            at++;
            number.append('.');
            digits += digits(false);
        }
        if (digits == 0 || !exponent()) {
            return Optional.empty();
        }
        if (!signed) {
            sign();
        }
        if (at < text.length()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(number.toString());
        return Optional.of(negative ? value.negate() : value);
    }

    private boolean sign() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at == text.length() || text.charAt(at) != '+' && text.charAt(at) != '-') {
            return false;
        }
        negative = text.charAt(at++) == '-';
        return true;
    }

    private int digits(boolean grouped) {
        int count = 0;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                number.append(c);
                count++;
            } else if (!grouped || count == 0 || c != group && !(Character.isSpaceChar(group) && Character.isSpaceChar(c))) {
                break;
            }
        }
        return count;
    }

    private boolean exponent() {
        if (at == text.length() || Character.toLowerCase(text.charAt(at)) != 'e') {
            return true;
        }
        int from = at++;
        if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
            at++;
        }
        int digits = at;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        number.append(text, from, at);
        return at > digits && at - digits <= 3;
    }
}
