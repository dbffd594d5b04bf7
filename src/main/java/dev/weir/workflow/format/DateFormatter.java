package dev.weir.workflow.format;

import java.time.LocalDateTime;

/** Writes a timestamp by a .NET format string. */
final class DateFormatter {

    private static final String ROUND_TRIP = "yyyy-MM-ddTHH:mm:ss.fffffffK";

    private DateFormatter() {
    }

    static String format(Timestamp timestamp, String format, Culture culture) {
        if (format.isEmpty()) {
            return format(timestamp, "G", culture);
        }
        if (format.length() > 1) {
            return custom(timestamp, format, culture);
        }
        CulturePatterns patterns = culture.patterns();
        return switch (format.charAt(0)) {
            case 'o', 'O' -> custom(timestamp, ROUND_TRIP.replace("T", "'T'"), culture);
            case 'r', 'R' -> custom(timestamp, "ddd, dd MMM yyyy HH:mm:ss 'GMT'", Culture.EN_US);
            case 's' -> custom(timestamp, "yyyy-MM-dd'T'HH:mm:ss", culture);
            case 'u' -> custom(timestamp, "yyyy-MM-dd HH:mm:ss'Z'", culture);
            case 'U', 'F' -> custom(timestamp, patterns.longDate() + " " + patterns.longTime(), culture);
            case 'f' -> custom(timestamp, patterns.longDate() + " " + patterns.shortTime(), culture);
            case 'd' -> custom(timestamp, patterns.shortDate(), culture);
            case 'D' -> custom(timestamp, patterns.longDate(), culture);
            case 't' -> custom(timestamp, "%" + patterns.shortTime(), culture);
            case 'T' -> custom(timestamp, patterns.longTime(), culture);
            case 'g' -> custom(timestamp, patterns.shortDate() + " " + patterns.shortTime(), culture);
            case 'G' -> custom(timestamp, patterns.shortDate() + " " + patterns.longTime(), culture);
            case 'm', 'M' -> custom(timestamp, patterns.monthDay(), culture);
            case 'y', 'Y' -> custom(timestamp, patterns.yearMonth(), culture);
            default -> throw new IllegalArgumentException("Input string was not in a correct format.");
        };
    }

    private static String custom(Timestamp timestamp, String format, Culture culture) {
        StringBuilder text = new StringBuilder();
        for (DatePattern.Piece piece : DatePattern.of(format).pieces()) {
            if (piece.letter() == 'F' && Integer.parseInt(fraction(timestamp.dateTime(), piece.count())) == 0) {
                if (!text.isEmpty() && text.charAt(text.length() - 1) == '.') {
                    text.setLength(text.length() - 1);
                }
                continue;
            }
            text.append(piece.letter() == 0 ? piece.text() : field(timestamp, piece, culture));
        }
        return text.toString();
    }

    private static String field(Timestamp timestamp, DatePattern.Piece piece, Culture culture) {
        LocalDateTime time = timestamp.dateTime();
        int count = piece.count();
        return switch (piece.letter()) {
            case 'd' -> count <= 2 ? Digits.padded(time.getDayOfMonth(), count)
                    : (count == 3 ? culture.shortDays() : culture.days()).get(time.getDayOfWeek().getValue() % 7);
            case 'M' -> count <= 2 ? Digits.padded(time.getMonthValue(), count)
                    : (count == 3 ? culture.shortMonths() : culture.months()).get(time.getMonthValue() - 1);
            case 'y' -> count <= 2 ? Digits.padded(time.getYear() % 100, count) : Digits.padded(time.getYear(), count);
            case 'H' -> Digits.padded(time.getHour(), Math.min(count, 2));
            case 'h' -> Digits.padded((time.getHour() + 11) % 12 + 1, Math.min(count, 2));
            case 'm' -> Digits.padded(time.getMinute(), Math.min(count, 2));
            case 's' -> Digits.padded(time.getSecond(), Math.min(count, 2));
            case 'f' -> fraction(time, count);
            case 'F' -> fraction(time, count).replaceAll("0+$", "");
            case 't' -> count == 1 ? culture.amPm(time.getHour() >= 12).substring(0, 1) : culture.amPm(time.getHour() >= 12);
            case 'K' -> timestamp.kind().suffix();
            case 'z' -> count == 1 ? "+0" : count == 2 ? "+00" : "+00:00";
            case 'g' -> "A.D.";
            default -> throw new IllegalStateException("No such field: " + piece.letter());
        };
    }

    private static String fraction(LocalDateTime time, int count) {
        if (count > 7) {
            throw new IllegalArgumentException("Input string was not in a correct format.");
        }
        return Digits.padded(time.getNano() / 100, 7).substring(0, count);
    }
}
