package dev.weir.workflow.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** .NET's custom number formats such as {@code #,##0.00;(0)}. Rounds half away from zero. */
final class CustomNumberFormat {

    private final NumberPattern pattern;
    private final Culture culture;
    private String whole;
    private String fraction;
    private int exponent;

    private CustomNumberFormat(NumberPattern pattern, Culture culture) {
        this.pattern = pattern;
        this.culture = culture;
    }

    static String format(BigDecimal value, String format, Culture culture) {
        if (format.length() > DatePattern.LONGEST || value.precision() - value.scale() > 400) {
            throw new IllegalArgumentException("The format string or the number is too long.");
        }
        List<String> sections = sections(format);
        int section = section(value, sections);
        CustomNumberFormat chosen = new CustomNumberFormat(NumberPattern.of(sections.get(section)), culture);
        String text = chosen.write(value.abs());
        boolean zero = chosen.roundsToZero();
        if (zero && value.signum() != 0 && sections.size() > 2 && !sections.get(2).isEmpty()) {
            return new CustomNumberFormat(NumberPattern.of(sections.get(2)), culture).write(BigDecimal.ZERO);
        }
        return value.signum() < 0 && section == 0 && !zero ? culture.minus() + text : text;
    }

    private static int section(BigDecimal value, List<String> sections) {
        if (value.signum() < 0 && sections.size() > 1 && !sections.get(1).isEmpty()) {
            return 1;
        }
        return value.signum() == 0 && sections.size() > 2 && !sections.get(2).isEmpty() ? 2 : 0;
    }

    private static List<String> sections(String format) {
        List<String> sections = new ArrayList<>();
        int from = 0;
        char quote = 0;
        for (int at = 0; at < format.length(); at++) {
            char c = format.charAt(at);
            if (c == '\\') {
                at++;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == ';') {
                sections.add(format.substring(from, at));
                from = at + 1;
            }
        }
        sections.add(format.substring(from));
        return sections;
    }

    private String write(BigDecimal value) {
        split(scaled(value));
        StringBuilder text = new StringBuilder();
        int wholeLeft = pattern.wholeDigits();
        int fractionAt = 0;
        boolean point = false;
        for (NumberPattern.Piece piece : pattern.pieces()) {
            switch (piece.kind()) {
                case DIGIT -> {
                    if (point) {
                        text.append(fractionAt < fraction.length() ? fraction.substring(fractionAt, fractionAt + 1) : "");
                        fractionAt++;
                    } else {
                        appendWhole(text, wholeLeft--);
                    }
                }
                case POINT -> {
                    point = true;
                    text.append(pattern.wholeDigits() == 0 ? whole : "");
                    if (!fraction.isEmpty()) {
                        text.append(culture.decimalSeparator());
                    }
                }
                case EXPONENT -> text.append(exponentText(piece.text()));
                case PERCENT -> text.append(culture.percent());
                case PER_MILLE -> text.append(culture.perMille());
                case TEXT -> text.append(piece.text());
            }
        }
        return text.toString();
    }

    private BigDecimal scaled(BigDecimal value) {
        BigDecimal scaled = value.movePointRight(pattern.shift());
        if (pattern.exponential() && scaled.signum() != 0) {
            exponent = scaled.precision() - scaled.scale() - Math.max(1, pattern.wholeDigits());
            scaled = scaled.movePointLeft(exponent);
        }
        return scaled.setScale(pattern.fractionDigits(), RoundingMode.HALF_UP);
    }

    private void split(BigDecimal value) {
        String plain = value.toPlainString();
        int point = plain.indexOf('.');
        String digits = point < 0 ? plain : plain.substring(0, point);
        String stripped = digits.replaceFirst("^0+", "");
        whole = "0".repeat(Math.max(0, pattern.wholeZeros() - stripped.length())) + stripped;
        fraction = point < 0 ? "" : plain.substring(point + 1);
        while (fraction.length() > pattern.fractionZeros() && fraction.endsWith("0")) {
            fraction = fraction.substring(0, fraction.length() - 1);
        }
    }

    /** The digits that belong to the placeholder with so many left; the first takes all that have no place of their own. */
    private void appendWhole(StringBuilder text, int left) {
        int from = left == pattern.wholeDigits() ? 0 : Math.max(0, whole.length() - left);
        int to = Math.max(0, whole.length() - left + 1);
        for (int at = from; at < to; at++) {
            text.append(whole.charAt(at));
            int behind = whole.length() - at - 1;
            if (pattern.grouped() && behind > 0 && behind % 3 == 0) {
                text.append(culture.groupSeparator());
            }
        }
    }

    private String exponentText(String written) {
        int digits = (int) written.chars().filter(c -> c == '0').count();
        String power = String.valueOf(Math.abs(exponent));
        String sign = exponent < 0 ? "-" : written.contains("+") ? "+" : "";
        return written.charAt(0) + sign + "0".repeat(Math.max(0, digits - power.length())) + power;
    }

    private boolean roundsToZero() {
        return (whole + fraction).chars().allMatch(c -> c == '0');
    }
}
