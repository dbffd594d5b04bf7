package dev.weir.record;

/** An order of records by one field; empty values come last either way. */
public record SortOrder(String field, boolean descending) {

    public static SortOrder ascending(String field) {
        return new SortOrder(field, false);
    }

    public static SortOrder descending(String field) {
        return new SortOrder(field, true);
    }
}
