package dev.weir.catalog.page;

import java.util.Arrays;
import java.util.Comparator;

/** The order of version numbers: 1.10.0 is newer than 1.9.2. */
final class VersionOrder {

    static final Comparator<String> NEWEST_FIRST = Comparator
            .comparing((String version) -> Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray(),
                    Arrays::compare)
            .reversed();

    private VersionOrder() {
    }
}
