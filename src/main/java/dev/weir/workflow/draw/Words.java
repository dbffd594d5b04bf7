package dev.weir.workflow.draw;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** The text table of one language. */
final class Words {

    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    /** The table of the language, or the English one if there is none. */
    Words(Locale locale) {
        this.bundle = ResourceBundle.getBundle("dev.weir.workflow.draw.words", locale, Words.class.getClassLoader(),
                NO_FALLBACK);
    }

    /** The text of that key, with {@code {0}} and so on replaced. */
    String say(String key, Object... values) {
        return fill(bundle.getString(key), values);
    }

    /** As {@link #say}, if the table has the key. */
    Optional<String> find(String key, Object... values) {
        try {
            return Optional.of(say(key, values));
        } catch (MissingResourceException absent) {
            return Optional.empty();
        }
    }

    /** A maker's name for a step, to stand inside a sentence: in English "Get the customer" starts in lower case there. */
    String inside(String name) {
        boolean word = name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isLowerCase(name.charAt(1));
        return word && bundle.getLocale().equals(Locale.ROOT)
                ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
                : name;
    }

    private static String fill(String text, Object[] values) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            int index = text.charAt(open + 1) - '0';
            filled.append(text, at, open).append(index < values.length ? values[index] : "");
            at = open + 3;
        }
        return filled.append(text, at, text.length()).toString();
    }

    /**
     * A name of the definition as people read it: {@code Send_an_email_(V2)} and {@code GetItems} with blanks between words.
     */
    static String readable(String name) {
        String spaced = name.contains("_") || name.contains(" ") ? name.replace('_', ' ')
                : name.replaceAll("(?<=[\\p{Ll}\\d])(?=\\p{Lu})", " ");
        return cut(spaced.strip().replaceAll("\\s+", " "), 100);
    }

    /** A phrase as the start of a sentence. Only English phrases start in lower case; names in the others stay as they are. */
    String sentence(String phrase) {
        return phrase.isEmpty() || !bundle.getLocale().equals(Locale.ROOT) ? phrase
                : phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
    }

    static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
