package dev.weir.localcloud.dataverse;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The system query options of a list.
 *
 * @param columns the columns asked for; empty for all
 * @param where which rows
 * @param order how they are sorted
 * @param top how many at most
 * @param count whether their number is asked for
 */
record Query(Set<String> columns, Condition where, Comparator<ObjectNode> order, OptionalInt top, boolean count) {

    static Query of(MultivaluedMap<String, String> parameters) {
        String select = parameters.getFirst("$select");
        String top = parameters.getFirst("$top");
        if (top != null && !top.matches("\\d{1,6}")) {
            throw DataverseFault.badQuery("Invalid value '" + top + "' for $top query option found.");
        }
        return new Query(
                select == null ? Set.of()
                        : Arrays.stream(select.split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet()),
                ConditionParser.parse(parameters.getFirst("$filter")), order(parameters.getFirst("$orderby")),
                top == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(top)),
                "true".equals(parameters.getFirst("$count")));
    }

    private static Comparator<ObjectNode> order(String orderBy) {
        Comparator<ObjectNode> order = (left, right) -> 0;
        if (orderBy != null) {
            for (String part : orderBy.split(",")) {
                String[] words = part.strip().split("\\s+");
                Comparator<ObjectNode> by = Comparator.comparing(row -> row.path(words[0]).asText());
                order = order.thenComparing(words.length > 1 && words[1].equals("desc") ? by.reversed() : by);
            }
        }
        return order;
    }

    /** The rows that fit, in order, before {@code $top} cuts them off. */
    List<ObjectNode> matching(List<ObjectNode> rows) {
        return rows.stream().filter(where).sorted(order).toList();
    }

    /** The rows to answer with, each with the columns asked for. */
    List<ObjectNode> answer(List<ObjectNode> matching, Entity entity) {
        Stream<ObjectNode> rows = matching.stream();
        if (top.isPresent()) {
            rows = rows.limit(top.getAsInt());
        }
        return rows.map(row -> project(row, entity)).toList();
    }

    /** A row with the columns asked for; its id and version are always there. */
    ObjectNode project(ObjectNode row, Entity entity) {
        if (columns.isEmpty()) {
            return row;
        }
        ObjectNode chosen = JsonNodeFactory.instance.objectNode();
        row.properties().forEach(column -> {
            if (columns.contains(column.getKey()) || column.getKey().equals(entity.key())
                    || column.getKey().startsWith("@odata.")) {
                chosen.set(column.getKey(), column.getValue());
            }
        });
        return chosen;
    }
}
