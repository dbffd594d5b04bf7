package dev.weir.connector.trigger;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Many rows in portions, each of which one statement can name. */
final class Portions {

    /** H2 compares each row with the list one by one. */
    private static final int SIZE = 200;

    private Portions() {
    }

    static <T> Stream<List<T>> of(Collection<T> all) {
        List<T> rows = List.copyOf(all);
        return IntStream.iterate(0, from -> from < rows.size(), from -> from + SIZE)
                .mapToObj(from -> rows.subList(from, Math.min(from + SIZE, rows.size())));
    }
}
