package dev.weir.workflow.format;

import java.text.DateFormatSymbols;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A language and region by its .NET name such as {@code en-US}: names of days and months, patterns, separators. */
public final class Culture {

    /** The culture functions use when none is named. */
    public static final Culture EN_US = new Culture(Locale.US);

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final Map<String, Locale> KNOWN = new ConcurrentHashMap<>();

    static {
        Stream.of(Locale.getAvailableLocales()).filter(locale -> locale.getVariant().isEmpty())
                .forEach(locale -> KNOWN.put(locale.toLanguageTag().toLowerCase(Locale.ROOT), locale));
    }

    private final Locale locale;
    private final DateFormatSymbols dates;
    private final DecimalFormatSymbols numbers;
    private final CulturePatterns patterns;

    private Culture(Locale locale) {
        this.locale = locale;
        this.dates = DateFormatSymbols.getInstance(locale);
        this.numbers = DecimalFormatSymbols.getInstance(locale);
        this.patterns = CulturePatterns.of(locale);
    }

    /** The culture of that name, ignoring case; empty if there is none. The empty name is the invariant culture. */
    public static Optional<Culture> named(String name) {
        if (name.isEmpty() || name.equalsIgnoreCase("en-us")) {
            return Optional.of(EN_US);
        }
        return Optional.ofNullable(KNOWN.get(name.toLowerCase(Locale.ROOT).replace('_', '-'))).map(Culture::new);
    }

    CulturePatterns patterns() {
        return patterns;
    }

    List<String> months() {
        return Arrays.asList(dates.getMonths()).subList(0, 12);
    }

    List<String> shortMonths() {
        return Arrays.asList(dates.getShortMonths()).subList(0, 12);
    }

    /** Sunday first. */
    List<String> days() {
        return Arrays.asList(dates.getWeekdays()).subList(1, 8);
    }

    /** Sunday first. */
    List<String> shortDays() {
        return Arrays.asList(dates.getShortWeekdays()).subList(1, 8);
    }

    String amPm(boolean afternoon) {
        return dates.getAmPmStrings()[afternoon ? 1 : 0];
    }

    char decimalSeparator() {
        return numbers.getDecimalSeparator();
    }

    char groupSeparator() {
        return numbers.getGroupingSeparator();
    }

    String minus() {
        return String.valueOf(numbers.getMinusSign());
    }

    String percent() {
        return String.valueOf(numbers.getPercent());
    }

    String perMille() {
        return String.valueOf(numbers.getPerMill());
    }

    /**
     * What stands before and behind an amount of money, and how many decimals it has. .NET parts the sign from the amount by a
     * plain space, see
     * <a href="https://learn.microsoft.com/dotnet/api/system.globalization.numberformatinfo.currencypositivepattern">its
     * patterns</a>.
     */
    Currency currency() {
        DecimalFormat format = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
        if (locale.getLanguage().equals("is")) {
            // Java has no Icelandic sign; the service writes this one.
            DecimalFormatSymbols signed = format.getDecimalFormatSymbols();
            signed.setCurrencySymbol("kr");
            format.setDecimalFormatSymbols(signed);
        }
        return new Currency(format.getPositivePrefix().replace(NO_BREAK_SPACE, ' '),
                format.getPositiveSuffix().replace(NO_BREAK_SPACE, ' '), format.getMaximumFractionDigits());
    }

    record Currency(String prefix, String suffix, int decimals) {
    }
}
