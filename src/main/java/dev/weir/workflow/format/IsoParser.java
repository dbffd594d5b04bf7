package dev.weir.workflow.format;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads ISO 8601: a date, perhaps a time with up to seven decimals, perhaps a zone. */
final class IsoParser {

    private static final int LONGEST = 64;
    private static final Pattern ISO = Pattern.compile("\\s*(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?"
            + "(?:[Tt ]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,16}))?)?)?\\s*(Z|z|[+-]\\d{2}(?::?\\d{2})?)?\\s*");

    private IsoParser() {
    }

    static Optional<Timestamp> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher iso = ISO.matcher(text);
        if (!iso.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = LocalDateTime.of(number(iso.group(1), 1), number(iso.group(2), 1), number(iso.group(3), 1),
                    number(iso.group(4), 0), number(iso.group(5), 0), number(iso.group(6), 0), nanos(iso.group(7)));
            return Optional.of(inZone(local, iso.group(8)));
        } catch (DateTimeException notInCalendar) {
            return Optional.empty();
        }
    }

    /** What a zone after the time makes of it: nothing, UTC, or UTC after conversion. */
    static Timestamp inZone(LocalDateTime local, String zone) {
        if (zone == null) {
            return new Timestamp(local, Timestamp.Kind.NONE);
        }
        if (zone.equalsIgnoreCase("Z")) {
            return new Timestamp(local, Timestamp.Kind.UTC);
        }
        String digits = zone.replace(":", "").substring(1);
        int hours = Integer.parseInt(digits.substring(0, 2));
        int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(2)) : 0;
        if (hours > 14 || minutes > 59) {
            throw new DateTimeException("No such offset: " + zone);
        }
        int offset = (hours * 60 + minutes) * (zone.charAt(0) == '-' ? -1 : 1);
        return new Timestamp(local.minusMinutes(offset), Timestamp.Kind.OFFSET);
    }

    static int nanos(String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    }

    private static int number(String digits, int absent) {
        return digits == null ? absent : Integer.parseInt(digits);
    }
}
