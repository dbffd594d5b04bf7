package dev.weir.record;

import java.util.Locale;
import java.util.Map;

/**
 * A text of the ISV's in one or more languages.
 *
 * @param byLanguage the texts by language tag such as {@code en} or {@code ko}; never empty
 */
public record LocalizedText(Map<String, String> byLanguage) {

    private static final String FALLBACK = "en";

    public LocalizedText {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("A text needs at least one language");
        }
        byLanguage = Map.copyOf(byLanguage);
    }

    /** A text that is the same in every language. */
    public static LocalizedText of(String text) {
        return new LocalizedText(Map.of(FALLBACK, text));
    }

    /** The text in this language; English, and then any, where it has none. */
    public String in(Locale locale) {
        String exact = byLanguage.get(locale.toLanguageTag());
        String text = exact == null ? byLanguage.get(locale.getLanguage()) : exact;
        if (text == null) {
            text = byLanguage.get(FALLBACK);
        }
        return text == null ? byLanguage.values().iterator().next() : text;
    }
}
