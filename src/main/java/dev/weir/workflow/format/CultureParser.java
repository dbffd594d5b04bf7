package dev.weir.workflow.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as people of a culture write them: digits in their order, or with the month's name; with or without the
 * day of the week and a time. Text with a word it does not know is refused.
 */
final class CultureParser {

    private static final int LONGEST = 100;
    private static final Pattern TIME = Pattern
            .compile("(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,16}))?)?(?:\\s*(Z|GMT|[+-]\\d{2}:?\\d{2})\\b)?");
    private static final Pattern WORD = Pattern.compile("\\d+|[\\p{L}\\p{M}.]+|[^\\d\\p{L}\\p{M}.]+");

    private final Culture culture;
    private final List<Integer> numbers = new ArrayList<>();
    private int longNumberAt = -1;
    private int month;
    private boolean monthSecond;
    private Boolean afternoon;

    private CultureParser(Culture culture) {
        this.culture = culture;
    }

    static Optional<Timestamp> parse(String text, Culture culture) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return new CultureParser(culture).read(text.strip());
        } catch (DateTimeException notInCalendar) {
            return Optional.empty();
        }
    }

    private Optional<Timestamp> read(String text) {
        Matcher time = TIME.matcher(text);
        boolean timed = time.find();
        String rest = timed ? text.substring(0, time.start()) + " " + text.substring(time.end()) : text;
        Matcher word = WORD.matcher(rest);
        while (word.find()) {
            if (!take(word.group().strip())) {
                return Optional.empty();
            }
        }
        LocalDate date = date();
        if (date == null) {
            return Optional.empty();
        }
        String zone = timed ? time.group(5) : null;
        return Optional.of(IsoParser.inZone(LocalDateTime.of(date, timed ? time(time) : LocalTime.MIDNIGHT),
                "GMT".equals(zone) ? "Z" : zone));
    }

    private LocalTime time(Matcher time) {
        int hour = Integer.parseInt(time.group(1));
        if (afternoon != null) {
            if (hour < 1 || hour > 12) {
                throw new DateTimeException("No such hour: " + hour);
            }
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        return LocalTime.of(hour, Integer.parseInt(time.group(2)), time.group(3) == null ? 0 : Integer.parseInt(time.group(3)),
                IsoParser.nanos(time.group(4)));
    }

    private boolean take(String word) {
        if (word.isEmpty() || "/-,.".contains(word) || ",".equals(word.strip())) {
            return true;
        }
        if (Character.isDigit(word.charAt(0))) {
            if (word.length() > 4 || numbers.size() == 3) {
                return false;
            }
            if (word.length() > 2) {
                longNumberAt = numbers.size();
            }
            numbers.add(Integer.parseInt(word));
            return true;
        }
        return takeName(word.toLowerCase(Locale.ROOT));
    }

    private boolean takeName(String word) {
        if (word.equals("am") || word.equals("pm") || same(word, culture.amPm(false)) || same(word, culture.amPm(true))) {
            afternoon = word.equals("pm") || same(word, culture.amPm(true));
            return true;
        }
        int found = Math.max(index(culture.months(), word), index(culture.shortMonths(), word));
        if (found >= 0 && month == 0) {
            month = found + 1;
            monthSecond = !numbers.isEmpty();
            return true;
        }
        boolean particle = word.equals("de") || word.equals("del") || word.equals("년") || word.equals("월") || word.equals("일")
                || word.equals("年") || word.equals("月") || word.equals("日");
        return particle || index(culture.days(), word) >= 0 || index(culture.shortDays(), word) >= 0;
    }

    private static int index(List<String> names, String word) {
        for (int i = 0; i < names.size(); i++) {
            if (same(word, names.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean same(String word, String name) {
        return bare(word).equals(bare(name.toLowerCase(Locale.ROOT)));
    }

    private static String bare(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    private LocalDate date() {
        if (month > 0) {
            return switch (numbers.size()) {
                case 2 -> longNumberAt == 0 ? LocalDate.of(year(0), month, numbers.get(1))
                        : LocalDate.of(year(1), month, numbers.get(0));
                case 1 -> longNumberAt == 0 || monthSecond && numbers.get(0) > 31 ? LocalDate.of(year(0), month, 1) : null;
                default -> null;
            };
        }
        if (numbers.size() != 3) {
            return null;
        }
        boolean yearFirst = longNumberAt == 0 || (longNumberAt < 0 && culture.patterns().yearFirst());
        if (yearFirst) {
            return LocalDate.of(year(0), numbers.get(1), numbers.get(2));
        }
        boolean monthFirst = culture.patterns().monthFirst() && !culture.patterns().yearFirst();
        return LocalDate.of(year(2), numbers.get(monthFirst ? 0 : 1), numbers.get(monthFirst ? 1 : 0));
    }

    /** Two digits mean 1950 to 2049, as in current .NET. */
    private int year(int index) {
        int year = numbers.get(index);
        return year >= 100 || longNumberAt == index ? year : year + (year < 50 ? 2000 : 1900);
    }
}
