package dev.weir.workflow.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A point in time as the language handles it: a date and time, and what was said about its zone.
 *
 * @param dateTime years 1 to 9999, in steps of 100 nanoseconds
 */
public record Timestamp(LocalDateTime dateTime, Kind kind) {

    /** What the text said about the zone, which is what is said again when it is written. */
    public enum Kind {
        /** Nothing. */
        NONE(""),
        /** {@code Z}. */
        UTC("Z"),
        /** An offset; the time was converted to UTC. */
        OFFSET("+00:00");

        private final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }

        String suffix() {
            return suffix;
        }
    }

    private static final LocalDateTime ORIGIN = LocalDateTime.of(1, 1, 1, 0, 0);

    public Timestamp {
        if (dateTime.getYear() < 1 || dateTime.getYear() > 9999) {
            throw new DateTimeException("The added or subtracted value results in an un-representable DateTime.");
        }
        dateTime = dateTime.withNano(dateTime.getNano() / 100 * 100);
    }

    public static Timestamp utc(Instant instant) {
        return new Timestamp(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), Kind.UTC);
    }

    /** Reads ISO 8601 or a form customary in the United States, as most functions accept it; empty if it is neither. */
    public static Optional<Timestamp> parse(String text) {
        return IsoParser.parse(text).or(() -> CultureParser.parse(text, Culture.EN_US));
    }

    /** Reads a form customary in the culture, or ISO 8601. */
    public static Optional<Timestamp> parse(String text, Culture culture) {
        return CultureParser.parse(text, culture).or(() -> IsoParser.parse(text));
    }

    /** Reads text that follows a format string exactly. */
    public static Optional<Timestamp> parseExact(String text, String format, Culture culture) {
        return new ExactParser(text, culture).parse(format);
    }

    /**
     * Writes it by a .NET standard or custom format string.
     *
     * @throws IllegalArgumentException if the format string is none
     */
    public String format(String format, Culture culture) {
        return DateFormatter.format(this, format, culture);
    }

    /** Adds an amount, which may be negative; months and years end at the last day of a shorter month. */
    public Timestamp plus(long amount, ChronoUnit unit) {
        try {
            return with(dateTime.plus(amount, unit));
        } catch (ArithmeticException tooFar) {
            throw new DateTimeException("The added or subtracted value results in an un-representable DateTime.", tooFar);
        }
    }

    public Timestamp with(LocalDateTime changed) {
        return new Timestamp(changed, kind);
    }

    public Timestamp with(Kind changed) {
        return new Timestamp(dateTime, changed);
    }

    /** Number of 100-nanosecond steps since the first day of year 1. */
    public long ticks() {
        return ORIGIN.until(dateTime, ChronoUnit.SECONDS) * 10_000_000 + dateTime.getNano() / 100;
    }
}
