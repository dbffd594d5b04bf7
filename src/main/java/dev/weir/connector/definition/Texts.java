package dev.weir.connector.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Properties;

/**
 * The words of the connector in one language. They are plain properties, since the connector is also written by a command that
 * starts no application, where message bundles do not exist.
 */
final class Texts {

    private static final String FALLBACK = "en";

    private final Locale locale;
    private final Properties texts;

    Texts(Locale locale) {
        this.locale = locale;
        this.texts = read(locale.getLanguage());
    }

    Locale locale() {
        return locale;
    }

    String get(String key, Object... arguments) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new NoSuchElementException("No text " + key + " in " + locale);
        }
        return new MessageFormat(text, locale).format(arguments);
    }

    /** A text in which only letters, digits, spaces and parentheses are left: what certification wants of summaries. */
    String summary(String key, Object... arguments) {
        String plain = get(key, arguments).replaceAll("[^\\p{L}\\p{N} ()]+", " ").replaceAll("\\s+", " ").strip();
        String cut = plain.length() <= 80 ? plain : plain.substring(0, 80).strip();
        return cut.endsWith("(") ? cut.substring(0, cut.length() - 1).strip() : cut;
    }

    /** A title as designers show it: each word of a language with capitals starts with one. */
    static String titleCase(String title) {
        StringBuilder cased = new StringBuilder();
        boolean start = true;
        for (int point : title.strip().codePoints().toArray()) {
            cased.appendCodePoint(start ? Character.toUpperCase(point) : point);
            start = Character.isWhitespace(point);
        }
        return cased.length() <= 80 ? cased.toString() : cased.substring(0, 80).strip();
    }

    private static Properties read(String language) {
        Properties merged = load(FALLBACK);
        if (!language.equals(FALLBACK)) {
            merged.putAll(load(language));
        }
        return merged;
    }

    private static Properties load(String language) {
        Properties properties = new Properties();
        try (InputStream file = Texts.class.getResourceAsStream("/connector/texts_" + language + ".properties")) {
            if (file != null) {
                properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}
