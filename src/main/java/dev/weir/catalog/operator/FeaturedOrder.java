package dev.weir.catalog.operator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jakarta.ws.rs.BadRequestException;

/** The order of featured templates while it is changed. */
final class FeaturedOrder {

    private FeaturedOrder() {
    }

    /**
     * The order after a move. Moves that lead nowhere change nothing.
     *
     * @param move {@code up}, {@code down}, {@code add} or {@code remove}
     * @throws BadRequestException for any other move
     */
    static List<String> moved(List<String> order, String template, String move) {
        List<String> changed = new ArrayList<>(order);
        int at = changed.indexOf(template);
        switch (move == null ? "" : move) {
            case "up" -> swap(changed, at, at - 1);
            case "down" -> swap(changed, at, at + 1);
            case "remove" -> changed.remove(template);
            case "add" -> {
                if (at < 0) {
                    changed.add(template);
                }
            }
            default -> throw new BadRequestException("\"move\" is up, down, add, remove or reset.");
        }
        return changed;
    }

    private static void swap(List<String> order, int one, int other) {
        if (one >= 0 && other >= 0 && one < order.size() && other < order.size()) {
            Collections.swap(order, one, other);
        }
    }
}
