package dev.weir.catalog.exchange;

import java.util.Locale;

/** Names for people made from names for machines, and the reverse. */
final class Words {

    private Words() {
    }

    /** {@code recipientGroupId} as "Recipient group id". */
    static String title(String name) {
        String words = name.replaceAll("[_.()-]+", " ").replaceAll("([a-z0-9])([A-Z])", "$1 $2").strip().replaceAll("\\s+",
                " ");
        String lower = words.isEmpty() ? name
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1).toLowerCase(Locale.ROOT);
        String padded = lower.length() < 2 ? lower + "?" : lower;
        return padded.length() > 80 ? padded.substring(0, 80) : padded;
    }

    /** A title as the id of a template; {@code flow} where nothing of it can be used. */
    static String slug(String title) {
        String slug = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String bounded = slug.length() > 50 ? slug.substring(0, 50).replaceAll("-+$", "") : slug;
        return bounded.isEmpty() ? "flow" : bounded;
    }
}
