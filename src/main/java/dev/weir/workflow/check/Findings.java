package dev.weir.workflow.check;

import java.util.ArrayList;
import java.util.List;

import dev.weir.workflow.definition.Place;

/** Collects what checks find. A hostile definition could have endless faults, so their number is bounded. */
final class Findings {

    private static final int MOST = 1000;

    private final List<Finding> found = new ArrayList<>();

    void add(Rule rule, Place place, String message, String remedy) {
        if (found.size() < MOST) {
            found.add(new Finding(rule, place, message, remedy));
        }
    }

    List<Finding> all() {
        return List.copyOf(found);
    }

    /** Text of a definition, cut where it is too long for a message. */
    static String shown(String text) {
        return text.length() <= 120 ? text : text.substring(0, 119) + "…";
    }
}
