package dev.weir.workflow.format;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** .NET's standard number formats: a letter and perhaps a precision. Rounds half to even, as measured in the cloud. */
record StandardNumberFormat(Culture culture) {

    private static final int MAX_PRECISION = 999;

    String format(BigDecimal value, String format) {
        char letter = format.charAt(0);
        int precision = format.length() == 1 ? -1
                : format.length() > 4 ? MAX_PRECISION + 1 : Integer.parseInt(format.substring(1));
        if (precision > MAX_PRECISION || value.precision() - value.scale() > 400) {
            throw new IllegalArgumentException("Input string was not in a correct format.");
        }
        return switch (Character.toUpperCase(letter)) {
            case 'N' -> signed(value, grouped(value.abs(), precision < 0 ? 2 : precision));
            case 'F' -> signed(value, digits(value.abs(), precision < 0 ? 2 : precision));
            case 'C' -> currency(value, precision);
            case 'P' ->
                signed(value, grouped(value.abs().movePointRight(2), precision < 0 ? 2 : precision) + culture.percent());
            case 'D' -> signed(value, padded(whole(value).abs().toString(), precision));
            case 'E' -> exponential(value, letter, precision < 0 ? 6 : precision);
            case 'G', 'R' -> general(value, letter, precision);
            case 'X' -> hexadecimal(whole(value), letter, precision);
            case 'B' -> padded(Long.toBinaryString(whole(value).longValueExact()), precision);
            default -> throw new IllegalArgumentException("Format specifier was invalid.");
        };
    }

    private String currency(BigDecimal value, int precision) {
        Culture.Currency currency = culture.currency();
        String amount = grouped(value.abs(), precision < 0 ? currency.decimals() : precision);
        return signed(value, currency.prefix() + amount + currency.suffix());
    }

    private String signed(BigDecimal value, String text) {
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return value.signum() < 0 && !zero ? culture.minus() + text : text;
    }

    private String digits(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString().replace('.', culture.decimalSeparator());
    }

    private String grouped(BigDecimal value, int decimals) {
        String plain = value.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
        int point = plain.indexOf('.');
        StringBuilder text = new StringBuilder(point < 0 ? plain : plain.substring(0, point));
        for (int at = text.length() - 3; at > 0; at -= 3) {
            text.insert(at, culture.groupSeparator());
        }
        return point < 0 ? text.toString()
                : text.append(culture.decimalSeparator()).append(plain, point + 1, plain.length()).toString();
    }

    private static BigInteger whole(BigDecimal value) {
        try {
            return value.toBigIntegerExact();
        } catch (ArithmeticException fraction) {
            throw new IllegalArgumentException("Format specifier was invalid.", fraction);
        }
    }

    private static String padded(String digits, int precision) {
        return precision <= digits.length() ? digits : "0".repeat(precision - digits.length()) + digits;
    }

    private static String hexadecimal(BigInteger value, char letter, int precision) {
        String digits = padded(Long.toHexString(value.longValueExact()), precision);
        return letter == 'X' ? digits.toUpperCase(Locale.ROOT) : digits;
    }

    private String exponential(BigDecimal value, char letter, int precision) {
        String digits = String.format(Locale.ROOT, "%." + precision + "e", value);
        int mark = digits.indexOf('e');
        int exponent = Integer.parseInt(digits.substring(mark + 1));
        return digits.substring(0, mark).replace('.', culture.decimalSeparator()) + letter + (exponent < 0 ? "-" : "+")
                + padded(String.valueOf(Math.abs(exponent)), 3);
    }

    private String general(BigDecimal value, char letter, int precision) {
        BigDecimal rounded = precision > 0 && Character.toUpperCase(letter) == 'G'
                ? value.round(new MathContext(precision, RoundingMode.HALF_EVEN))
                : value;
        BigDecimal stripped = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        if (precision > 0 && (exponent >= precision || exponent <= -5)) {
            String digits = stripped.unscaledValue().abs().toString();
            return signed(value,
                    digits.charAt(0) + (digits.length() > 1 ? culture.decimalSeparator() + digits.substring(1) : "")
                            + (letter == 'g' ? "e" : "E") + (exponent < 0 ? "-" : "+")
                            + padded(String.valueOf(Math.abs(exponent)), 2));
        }
        return stripped.toPlainString().replace('.', culture.decimalSeparator());
    }
}
