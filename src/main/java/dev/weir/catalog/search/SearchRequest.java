package dev.weir.catalog.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * What a reader looks for.
 *
 * @param text the words; may be empty
 * @param chosen the chosen values of each facet: any of them is enough within a facet, every facet counts
 * @param sort the order
 * @param page the page, counted from 0
 */
public record SearchRequest(String text, Map<Facet, Set<String>> chosen, Sort sort, int page) {

    /** The templates on one page. */
    public static final int PAGE_SIZE = 24;

    private static final int LONGEST_TEXT = 200;
    private static final int LAST_PAGE = 1000;

    /** The orders there are. */
    public enum Sort {
        /** Best fit with words, the catalog's own order without. */
        BEST,
        /** By title in the reader's language. */
        TITLE
    }

    public SearchRequest {
        text = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text.strip();
        Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> copy.put(facet, Set.copyOf(values)));
        chosen = Map.copyOf(copy);
        page = Math.max(0, Math.min(LAST_PAGE, page));
    }

    /** Whether nothing is asked for: the whole gallery. */
    public boolean isOpen() {
        return text.isEmpty() && chosen.values().stream().allMatch(Set::isEmpty);
    }

    Set<String> chosen(Facet facet) {
        return chosen.getOrDefault(facet, Set.of());
    }
}
