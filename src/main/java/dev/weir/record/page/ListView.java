package dev.weir.record.page;

import java.util.List;

/**
 * A list of records as its page shows it.
 *
 * @param createHref where a new record is made, or null where none can be
 * @param chips what narrows the list and cannot be seen in the form
 * @param previousHref the page before, or null
 * @param nextHref the page after, or null
 */
record ListView(String title, String typeTitle, String href, String createHref, String search, boolean narrowed, String count,
        List<Column> columns, List<Row> rows, List<Filter> filters, List<Option> orders, List<Chip> chips,
        String previousHref, String nextHref) {

    /**
     * A column's heading.
     *
     * @param style the class of its cells, or null
     * @param sorted how the list is ordered by it, in ARIA's words, or null
     */
    record Column(String title, String style, String sortHref, String sorted) {
    }

    /** A record; its first cell leads to its page. */
    record Row(String href, String key, List<Cell> cells) {
    }

    record Filter(String name, String title, List<Option> options) {
    }

    record Option(String value, String title, boolean selected) {
    }

    /** A narrowing with the address that takes it away, and the form field that keeps it. */
    record Chip(String name, String value, String text, String removeHref) {
    }
}
