package dev.weir.record.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;

import dev.weir.record.Condition;
import dev.weir.record.Field;
import dev.weir.record.FieldType;
import dev.weir.record.PagePosition;
import dev.weir.record.RecordPath;
import dev.weir.record.RecordQuery;
import dev.weir.record.RecordType;
import dev.weir.record.SortOrder;

/**
 * What the address of a list asks for. Whatever in it means nothing, such as an unknown field, is left out.
 *
 * @param filters the wanted values of choices and references, by field
 * @param sort the field to order by, with a minus for downwards; empty for the usual order
 */
record ListRequest(RecordType type, String search, Map<String, String> filters, String sort, Optional<PagePosition> start) {

    static final String SEARCH = "q";
    static final String SORT = "sort";
    static final String START = "at";
    static final String FILTER = "filter.";
    private static final int PAGE = 50;
    private static final int LONGEST_SEARCH = 200;
    private static final int MOST_WORDS = 8;

    static ListRequest of(RecordType type, MultivaluedMap<String, String> query) {
        Map<String, String> filters = new LinkedHashMap<>();
        for (Field field : type.fields()) {
            String value = query.getFirst(FILTER + field.name());
            boolean known = field.type() == FieldType.REFERENCE || value != null && field.choice(value).isPresent();
            if (value != null && !value.isBlank() && known) {
                filters.put(field.name(), value);
            }
        }
        String sort = text(query.getFirst(SORT));
        String search = text(query.getFirst(SEARCH)).strip();
        return new ListRequest(type, search.substring(0, Math.min(search.length(), LONGEST_SEARCH)), filters,
                type.columns().contains(sort.replaceFirst("^-", "")) ? sort : "", PagePosition.of(query.getFirst(START)));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    Condition condition() {
        List<Condition> conditions = new ArrayList<>();
        filters.forEach((field, value) -> conditions.add(Condition.equal(field, value)));
        Arrays.stream(search.split("\\s+")).filter(word -> !word.isEmpty()).limit(MOST_WORDS)
                .forEach(word -> conditions.add(new Condition.Search(word)));
        return new Condition.And(conditions);
    }

    RecordQuery query() {
        return new RecordQuery(condition(), order(), PAGE, start);
    }

    private List<SortOrder> order() {
        if (!sort.isEmpty()) {
            return List.of(new SortOrder(sort.replaceFirst("^-", ""), sort.startsWith("-")));
        }
        return type.created().isPresent() ? List.of(SortOrder.descending(RecordType.CREATED)) : List.of();
    }

    boolean isNarrowed() {
        return !search.isEmpty() || !filters.isEmpty();
    }

    ListRequest sortedBy(String other) {
        return new ListRequest(type, search, filters, other, Optional.empty());
    }

    ListRequest without(String filter) {
        Map<String, String> fewer = new LinkedHashMap<>(filters);
        fewer.remove(filter);
        return new ListRequest(type, search, fewer, sort, Optional.empty());
    }

    ListRequest from(PagePosition position) {
        return new ListRequest(type, search, filters, sort, Optional.of(position));
    }

    /** The address that asks for this. */
    String href() {
        List<String> parameters = new ArrayList<>();
        if (!search.isEmpty()) {
            parameters.add(SEARCH + "=" + RecordPath.encoded(search));
        }
        filters.forEach((field, value) -> parameters.add(FILTER + field + "=" + RecordPath.encoded(value)));
        if (!sort.isEmpty()) {
            parameters.add(SORT + "=" + RecordPath.encoded(sort));
        }
        start.ifPresent(position -> parameters.add(START + "=" + position.token()));
        return RecordPath.of(type) + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }
}
