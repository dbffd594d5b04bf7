package dev.weir.connector.page;

import java.util.List;

/**
 * Some entries of a longer list.
 *
 * @param more whether there are older ones
 */
record Stretch<T>(List<T> entries, boolean more) {

    /** @param found as many as are shown and one more, if there are that many */
    static <T> Stretch<T> of(List<T> found, int shown) {
        return new Stretch<>(found.subList(0, Math.min(shown, found.size())), found.size() > shown);
    }

    T last() {
        return entries.get(entries.size() - 1);
    }
}
