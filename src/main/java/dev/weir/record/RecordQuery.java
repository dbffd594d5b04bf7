package dev.weir.record;

import java.util.List;
import java.util.Optional;

/**
 * Which records, in which order, and which part of them.
 *
 * @param order the orders, most important first; the key always comes last by itself
 * @param limit how many at most, from 1 to {@value #LARGEST}
 * @param start where to go on, or empty for the beginning
 */
public record RecordQuery(Condition condition, List<SortOrder> order, int limit, Optional<PagePosition> start) {

    public static final int LARGEST = 5000;

    public RecordQuery {
        order = List.copyOf(order);
        if (limit < 1 || limit > LARGEST) {
            throw new IllegalArgumentException("A page holds 1 to " + LARGEST + " records, not " + limit);
        }
    }

    public static RecordQuery first(int limit) {
        return new RecordQuery(Condition.ALL, List.of(), limit, Optional.empty());
    }

    public RecordQuery where(Condition other) {
        return new RecordQuery(other, order, limit, start);
    }

    public RecordQuery orderBy(SortOrder... orders) {
        return new RecordQuery(condition, List.of(orders), limit, start);
    }

    public RecordQuery from(PagePosition position) {
        return new RecordQuery(condition, order, limit, Optional.of(position));
    }
}
