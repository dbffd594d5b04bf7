package dev.weir.catalog;

import java.util.Locale;

/**
 * A connector as a template's reader knows it.
 *
 * @param apiName Microsoft's name, such as {@code shared_office365}
 * @param title what to call it
 * @param kind whose it is and what it costs
 * @param color the colour of its sign, as {@code #rrggbb}
 */
public record Connector(String apiName, String title, Kind kind, String color) {

    /** Whose a connector is and what licence it asks for. */
    public enum Kind {
        STANDARD,
        PREMIUM,
        /** The ISV's own; it asks for a premium licence. */
        CUSTOM,
        /** Not in Weir's list, so nothing is said of its licence. */
        UNKNOWN;

        /** The word in addresses and files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it alone makes a flow premium. */
    public boolean isPremium() {
        return kind == Kind.PREMIUM || kind == Kind.CUSTOM;
    }

    /** The letter of its sign. */
    public String initial() {
        return title.substring(0, title.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }
}
