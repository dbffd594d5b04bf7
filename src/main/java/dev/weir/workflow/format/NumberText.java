package dev.weir.workflow.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text: .NET's shortest form for floats, and its standard and custom format strings. */
public final class NumberText {

    private NumberText() {
    }

    /** The shortest text that reads back as the same float, as .NET writes it: {@code 30}, {@code 1E+21}, {@code NaN}. */
    public static String of(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Infinity" : "-Infinity";
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        BigDecimal shortest = shortest(value);
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent > -5 && exponent < 15) {
            return shortest.toPlainString();
        }
        String digits = shortest.unscaledValue().abs().toString();
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        String power = Math.abs(exponent) < 10 ? "0" + Math.abs(exponent) : String.valueOf(Math.abs(exponent));
        return (value < 0 ? "-" : "") + digits.charAt(0) + fraction + "E" + (exponent < 0 ? "-" : "+") + power;
    }

    /** The decimal number with the fewest digits that reads back as the same float, without trailing zeros. */
    static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int precision = 15; precision < 17; precision++) {
            BigDecimal rounded = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return fewer(rounded.stripTrailingZeros(), value);
            }
        }
        return exact.round(new MathContext(17, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }

    /** The smallest floats have fewer than 15 digits to tell them apart. */
    private static BigDecimal fewer(BigDecimal found, double value) {
        if (Math.abs(value) > Double.MIN_NORMAL) {
            return found;
        }
        for (int precision = 1; precision < 15; precision++) {
            BigDecimal rounded = found.round(new MathContext(precision, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded.stripTrailingZeros();
            }
        }
        return found;
    }

    /**
     * Writes a number by a .NET format string.
     *
     * @throws IllegalArgumentException if the format string is none
     */
    public static String format(BigDecimal value, String format, Culture culture) {
        if (format.isEmpty()) {
            return value.toPlainString();
        }
        boolean standard = Character.isLetter(format.charAt(0))
                && format.substring(1).chars().allMatch(c -> c >= '0' && c <= '9');
        return standard ? new StandardNumberFormat(culture).format(value, format)
                : CustomNumberFormat.format(value, format, culture);
    }

    /** As {@link #format(BigDecimal, String, Culture)} for a float, which may be no number at all. */
    public static String format(double value, String format, Culture culture) {
        return Double.isNaN(value) || Double.isInfinite(value) ? of(value) : format(shortest(value), format, culture);
    }
}
