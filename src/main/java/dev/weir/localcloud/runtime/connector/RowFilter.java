package dev.weir.localcloud.runtime.connector;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The filters that flows most often give when they read rows: comparisons of a column with a value, joined by {@code and}. What
 * it does not understand it lets through, as a stand-in that shows too much is of more use than one that shows nothing.
 */
final class RowFilter {

    private static final Pattern COMPARISON = Pattern.compile("(\\w+)\\s+(eq|ne|gt|ge|lt|le)\\s+('(?:[^']|'')*'|[^\\s]+)");

    private record Comparison(String column, String operator, String value) {

        boolean holds(JsonNode row) {
            int order = order(row.path(column).asText());
            return switch (operator) {
                case "eq" -> order == 0;
                case "ne" -> order != 0;
                case "gt" -> order > 0;
                case "ge" -> order >= 0;
                case "lt" -> order < 0;
                default -> order <= 0;
            };
        }

        private int order(String found) {
            try {
                return Double.compare(Double.parseDouble(found), Double.parseDouble(value));
            } catch (NumberFormatException text) {
                return found.compareTo(value);
            }
        }
    }

    private final List<Comparison> comparisons;

    private RowFilter(List<Comparison> comparisons) {
        this.comparisons = comparisons;
    }

    static RowFilter of(String filter) {
        List<Comparison> comparisons = new ArrayList<>();
        for (String part : filter.split("(?i)\\s+and\\s+")) {
            Matcher comparison = COMPARISON.matcher(part.strip());
            if (comparison.matches()) {
                comparisons.add(new Comparison(comparison.group(1), comparison.group(2), unquoted(comparison.group(3))));
            }
        }
        return new RowFilter(comparisons);
    }

    private static String unquoted(String value) {
        return value.startsWith("'") ? value.substring(1, value.length() - 1).replace("''", "'") : value;
    }

    boolean accepts(JsonNode row) {
        return comparisons.stream().allMatch(comparison -> comparison.holds(row));
    }
}
