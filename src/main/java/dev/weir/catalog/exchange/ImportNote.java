package dev.weir.catalog.exchange;

import java.util.Locale;

/**
 * Something that the person who imports should know.
 *
 * @param kind what was done
 * @param place where, as a path in the definition
 * @param text what exactly, as a sentence
 */
public record ImportNote(Kind kind, String place, String text) {

    /** What importing did with a part of the flow. */
    public enum Kind {
        /** Left out, since it belongs to the flow's origin. */
        DROPPED,
        /** Changed into something that a template wants; look whether it is right. */
        PROPOSED,
        /** Kept as it is, because it is not known to be safe to change. */
        NOT_UNDERSTOOD;

        /** The word in reports. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
