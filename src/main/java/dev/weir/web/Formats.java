package dev.weir.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;

/** Writes numbers, dates and times as the reader of a page does. */
public final class Formats {

    private final Locale locale;
    private final ZoneId zone;

    public Formats(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
    }

    public Locale locale() {
        return locale;
    }

    public ZoneId zone() {
        return zone;
    }

    /** The name of the reader's time zone, such as {@code Korean Time} or {@code 한국 시간}. */
    public String zoneName() {
        return zone.getDisplayName(TextStyle.FULL, locale);
    }

    public String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
    }

    /** Date and time in the reader's time zone, to the minute. */
    public String time(Instant time) {
        return time.atZone(zone).format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale));
    }

    public String integer(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A number with all its decimals if it has any, and with none if they are zero. */
    public String number(BigDecimal number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        boolean isWhole = number.stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(isWhole ? 0 : decimals);
        format.setMaximumFractionDigits(Math.max(decimals, isWhole ? 0 : number.scale()));
        return format.format(number);
    }
}
