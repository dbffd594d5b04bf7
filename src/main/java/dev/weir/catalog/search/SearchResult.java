package dev.weir.catalog.search;

import java.util.List;
import java.util.Map;

import dev.weir.catalog.Template;

/**
 * What was found.
 *
 * @param total how many templates in all
 * @param hits those of the page
 * @param counts how many templates each value of each facet would show, given the choices in the other facets
 */
public record SearchResult(int total, List<Hit> hits, Map<Facet, Map<String, Integer>> counts) {

    /**
     * A template that was found.
     *
     * @param title the title, with marks
     * @param summary the summary, with marks
     */
    public record Hit(Template template, List<Mark> title, List<Mark> summary) {
    }

    /**
     * A piece of a text.
     *
     * @param found whether the reader looked for it
     */
    public record Mark(String text, boolean found) {
    }
}
