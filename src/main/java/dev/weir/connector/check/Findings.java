package dev.weir.connector.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what the checks find in one file, each place once per rule. */
final class Findings {

    private final Set<Finding> found = new LinkedHashSet<>();

    void add(Rule rule, Located place, String fault) {
        found.add(new Finding(rule, place.file(), place.pointer(), fault));
    }

    void add(Rule rule, String file, String fault) {
        found.add(new Finding(rule, file, "", fault));
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
