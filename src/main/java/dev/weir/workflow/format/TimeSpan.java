package dev.weir.workflow.format;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time in steps of 100 nanoseconds, written as .NET does: {@code [-][d.]hh:mm:ss[.fffffff]}. */
public record TimeSpan(long ticks) {

    private static final long SECOND = 10_000_000;
    private static final long DAY = 86_400 * SECOND;
    private static final Pattern TEXT = Pattern
            .compile("\\s*(-)?(?:(\\d{1,8})\\.)?(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.(\\d{1,7}))?)?\\s*");

    /** Reads {@code [-][d.]hh:mm[:ss[.fffffff]]}; empty if it is not that. */
    public static Optional<TimeSpan> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (text.length() > 64 || !parts.matches()) {
            return Optional.empty();
        }
        long hours = Long.parseLong(parts.group(3));
        long minutes = Long.parseLong(parts.group(4));
        long seconds = parts.group(5) == null ? 0 : Long.parseLong(parts.group(5));
        long days = parts.group(2) == null ? 0 : Long.parseLong(parts.group(2));
        if (hours > 23 || minutes > 59 || seconds > 59 || days > 10_675_199) {
            return Optional.empty();
        }
        long ticks = days * DAY + ((hours * 60 + minutes) * 60 + seconds) * SECOND + IsoParser.nanos(parts.group(6)) / 100;
        return Optional.of(new TimeSpan(parts.group(1) == null ? ticks : -ticks));
    }

    /**
     * Writes it by a .NET standard (c, g, G) or custom format.
     *
     * @throws IllegalArgumentException if the format string is none
     */
    public String format(String format, Culture culture) {
        if (format.isEmpty() || format.equals("c") || format.equals("t") || format.equals("T")) {
            return toString();
        }
        return switch (format) {
            case "g" -> custom(
                    sign() + (days() > 0 ? "%d':'" : "") + "%h':'mm':'ss" + (fraction() > 0 ? "'" + culture.decimalSeparator()
                            + "'FFFFFFF" : ""));
            case "G" -> custom(sign() + "%d':'hh':'mm':'ss'" + culture.decimalSeparator() + "'fffffff");
            default -> custom(format);
        };
    }

    private String custom(String format) {
        StringBuilder text = new StringBuilder();
        for (DatePattern.Piece piece : DatePattern.of(format).pieces()) {
            text.append(switch (piece.letter()) {
                case 'd' -> Digits.padded(days(), piece.count());
                case 'h' -> Digits.padded(Math.abs(ticks / (3600 * SECOND)) % 24, piece.count());
                case 'm' -> Digits.padded(Math.abs(ticks / (60 * SECOND)) % 60, piece.count());
                case 's' -> Digits.padded(Math.abs(ticks / SECOND) % 60, piece.count());
                case 'f' -> Digits.padded(fraction(), 7).substring(0, Math.min(7, piece.count()));
                case 'F' -> Digits.padded(fraction(), 7).substring(0, Math.min(7, piece.count())).replaceAll("0+$", "");
                case '\0' -> literal(piece.text());
                default -> throw new IllegalArgumentException("Input string was not in a correct format.");
            });
        }
        return text.toString();
    }

    /** Custom time span formats accept no bare text but what was quoted or escaped. */
    private static String literal(String text) {
        if (text.length() == 1 && Character.isLetter(text.charAt(0))) {
            throw new IllegalArgumentException("Input string was not in a correct format.");
        }
        return text;
    }

    private String sign() {
        return ticks < 0 ? "-" : "";
    }

    private long days() {
        return Math.abs(ticks / DAY);
    }

    private long fraction() {
        return Math.abs(ticks % SECOND);
    }

    @Override
    public String toString() {
        return sign() + (days() > 0 ? days() + "." : "")
                + custom("hh':'mm':'ss") + (fraction() > 0 ? "." + Digits.padded(fraction(), 7) : "");
    }
}
