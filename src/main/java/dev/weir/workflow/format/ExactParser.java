package dev.weir.workflow.format;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Reads text that follows a .NET custom format exactly. */
final class ExactParser {

    private final String text;
    private final Culture culture;
    private int at;
    private int year = 1;
    private int month = 1;
    private int day = 1;
    private int hour;
    private int minute;
    private int second;
    private int nanos;
    private Boolean afternoon;
    private String zone;

    ExactParser(String text, Culture culture) {
        this.text = text;
        this.culture = culture;
    }

    Optional<Timestamp> parse(String format) {
        String pattern = format.length() == 1 ? standard(format.charAt(0)) : format;
        try {
            for (DatePattern.Piece piece : DatePattern.of(pattern).pieces()) {
                boolean taken = piece.letter() == 0 ? literal(piece.text()) : field(piece);
                if (!taken) {
                    return Optional.empty();
                }
            }
            if (at < text.length()) {
                return Optional.empty();
            }
            int hours = afternoon == null ? hour : hour % 12 + (afternoon ? 12 : 0);
            return Optional.of(IsoParser.inZone(LocalDateTime.of(year, month, day, hours, minute, second, nanos), zone));
        } catch (DateTimeException notInCalendar) {
            return Optional.empty();
        }
    }

    private String standard(char letter) {
        CulturePatterns patterns = culture.patterns();
        return switch (letter) {
            case 'd' -> patterns.shortDate();
            case 'D' -> patterns.longDate();
            case 't' -> patterns.shortTime();
            case 'T' -> patterns.longTime();
            case 'g' -> patterns.shortDate() + " " + patterns.shortTime();
            case 'G' -> patterns.shortDate() + " " + patterns.longTime();
            case 'F' -> patterns.longDate() + " " + patterns.longTime();
            case 's' -> "yyyy-MM-dd'T'HH:mm:ss";
            case 'u' -> "yyyy-MM-dd HH:mm:ss'Z'";
            case 'o', 'O' -> "yyyy-MM-dd'T'HH:mm:ss.fffffffK";
            case 'r', 'R' -> "ddd, dd MMM yyyy HH:mm:ss 'GMT'";
            default -> throw new IllegalArgumentException("Input string was not in a correct format.");
        };
    }

    private boolean literal(String expected) {
        if (!text.startsWith(expected, at)) {
            return false;
        }
        at += expected.length();
        return true;
    }

    private boolean field(DatePattern.Piece piece) {
        int count = piece.count();
        switch (piece.letter()) {
            case 'd':
                return count <= 2 ? (day = digits(count, 2)) > 0 : name(count == 3 ? culture.shortDays() : culture.days()) >= 0;
            case 'M':
                month = count <= 2 ? digits(count, 2) : name(count == 3 ? culture.shortMonths() : culture.months()) + 1;
                return month > 0;
            case 'y':
                year = digits(count, count <= 2 ? 2 : Math.max(4, count));
                year = count <= 2 && year >= 0 ? year + (year < 50 ? 2000 : 1900) : year;
                return year > 0;
            case 'H', 'h':
                return (hour = digits(count, 2)) >= 0;
            case 'm':
                return (minute = digits(count, 2)) >= 0;
            case 's':
                return (second = digits(count, 2)) >= 0;
            case 'f', 'F':
                return fraction(count, piece.letter() == 'F');
            case 't':
                return afternoonMark(count);
            case 'K', 'z':
                return zone(piece.letter() == 'K');
            default:
                return false;
        }
    }

    private int digits(int least, int most) {
        int from = at;
        while (at < text.length() && at - from < Math.max(least, most) && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from < Math.min(least, 2) || at - from > 9 || at == from ? -1 : Integer.parseInt(text.substring(from, at));
    }

    private boolean fraction(int count, boolean optional) {
        int from = at;
        while (at < text.length() && at - from < Math.min(count, 7) && Character.isDigit(text.charAt(at))) {
            at++;
        }
        nanos = at == from ? 0 : IsoParser.nanos(text.substring(from, at));
        return optional || at - from == count;
    }

    private boolean afternoonMark(int count) {
        for (boolean mark : new boolean[] { false, true }) {
            String name = culture.amPm(mark);
            String expected = count == 1 ? name.substring(0, 1) : name;
            if (text.regionMatches(true, at, expected, 0, expected.length())) {
                at += expected.length();
                afternoon = mark;
                return true;
            }
        }
        return false;
    }

    private boolean zone(boolean optional) {
        String rest = text.substring(at);
        if (rest.startsWith("Z") || rest.matches("[+-]\\d{2}:?\\d{2}.*")) {
            int length = rest.startsWith("Z") ? 1 : rest.charAt(3) == ':' ? 6 : 5;
            zone = rest.substring(0, length);
            at += length;
            return true;
        }
        return optional;
    }

    private int name(List<String> names) {
        int best = -1;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (text.regionMatches(true, at, name, 0, name.length())
                    && (best < 0 || name.length() > names.get(best).length())) {
                best = i;
            }
        }
        at += best < 0 ? 0 : names.get(best).length();
        return best;
    }
}
