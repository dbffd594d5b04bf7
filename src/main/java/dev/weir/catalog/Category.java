package dev.weir.catalog;

import java.util.Locale;
import java.util.Map;

/**
 * What templates are filed under.
 *
 * @param id its name in files and addresses
 * @param titles what to call it, by language
 */
public record Category(String id, Map<String, String> titles) {

    public Category {
        titles = Map.copyOf(titles);
    }

    /** A category that nobody has named: its id, made readable. */
    static Category unnamed(String id) {
        String words = id.replace('-', ' ');
        return new Category(id, Map.of("en", words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1)));
    }

    /** Its name in a language, or in English. */
    public String title(Locale language) {
        return titles.getOrDefault(language.getLanguage(), titles.getOrDefault("en", id));
    }
}
