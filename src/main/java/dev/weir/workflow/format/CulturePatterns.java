package dev.weir.workflow.format;

import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;

/**
 * The patterns behind .NET's one-letter date formats. Cultures that matter most carry .NET's own; the others take those
 * of the locale data of Java, translated to .NET's letters.
 */
record CulturePatterns(String shortDate, String longDate, String shortTime, String longTime, String monthDay,
        String yearMonth) {

    private static final Map<String, CulturePatterns> OWN = Map.of(
            "en-US", new CulturePatterns("M/d/yyyy", "dddd, MMMM d, yyyy", "h:mm tt", "h:mm:ss tt", "MMMM d", "MMMM yyyy"),
            "en-GB", new CulturePatterns("dd/MM/yyyy", "dd MMMM yyyy", "HH:mm", "HH:mm:ss", "d MMMM", "MMMM yyyy"),
            "de-DE", new CulturePatterns("dd.MM.yyyy", "dddd, d. MMMM yyyy", "HH:mm", "HH:mm:ss", "d. MMMM", "MMMM yyyy"),
            "fr-FR", new CulturePatterns("dd/MM/yyyy", "dddd d MMMM yyyy", "HH:mm", "HH:mm:ss", "d MMMM", "MMMM yyyy"),
            "es-ES", new CulturePatterns("dd/MM/yyyy", "dddd, d 'de' MMMM 'de' yyyy", "H:mm", "H:mm:ss", "d 'de' MMMM",
                    "MMMM 'de' yyyy"),
            "ko-KR", new CulturePatterns("yyyy-MM-dd", "yyyy'년' M'월' d'일' dddd", "tt h:mm", "tt h:mm:ss", "M'월' d'일'",
                    "yyyy'년' M'월'"),
            "ja-JP", new CulturePatterns("yyyy/MM/dd", "yyyy'年'M'月'd'日'", "H:mm", "H:mm:ss", "M'月'd'日'", "yyyy'年'M'月'"));

    static CulturePatterns of(Locale locale) {
        CulturePatterns own = OWN.get(locale.toLanguageTag());
        if (own != null) {
            return own;
        }
        String longDate = java(FormatStyle.FULL, null, locale);
        return new CulturePatterns(java(FormatStyle.SHORT, null, locale), longDate, java(null, FormatStyle.SHORT, locale),
                java(null, FormatStyle.MEDIUM, locale), "d MMMM", "MMMM yyyy");
    }

    /** Whether the month stands before the day, and the year before both, when digits alone are read. */
    boolean yearFirst() {
        return shortDate.startsWith("y");
    }

    boolean monthFirst() {
        return shortDate.indexOf('M') < shortDate.indexOf('d');
    }

    private static String java(FormatStyle date, FormatStyle time, Locale locale) {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(date, time, IsoChronology.INSTANCE, locale);
        return pattern.replace('\u202f', ' ').replace('\u00a0', ' ').replaceAll("E+", "dddd").replaceAll("G+ ?", "")
                .replaceAll("y+", "yyyy").replaceAll("[aB]+", "tt").replace('L', 'M');
    }
}
