package dev.weir.deployment.rollout;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What an operator asks for.
 *
 * @param rings how many of a hundred customers have the version after each ring, rising, the last 100
 * @param concurrency how many customers are worked on at once
 * @param tolerance how many of a hundred may fail before it stops
 * @param startsAt when it begins
 * @param excluded tenants that are left out
 */
public record NewRollout(String template, List<Integer> rings, int concurrency, int tolerance, Instant startsAt,
        Set<String> excluded) {

    public NewRollout {
        rings = List.copyOf(rings);
        excluded = Set.copyOf(excluded);
        if (rings.isEmpty() || rings.get(rings.size() - 1) != 100) {
            throw new IllegalArgumentException("The last ring must be 100");
        }
        for (int i = 0; i < rings.size(); i++) {
            if (rings.get(i) < 1 || i > 0 && rings.get(i) <= rings.get(i - 1)) {
                throw new IllegalArgumentException("Rings must rise from 1 to 100");
            }
        }
        if (concurrency < 1 || concurrency > 50 || tolerance < 0 || tolerance > 100) {
            throw new IllegalArgumentException("1 to 50 customers at once, and a tolerance of 0 to 100");
        }
    }

    /** The ring of the customer at a place in line. */
    int ring(int place, int all) {
        int ring = 0;
        while (place >= (all * rings.get(ring) + 99) / 100) {
            ring++;
        }
        return ring;
    }
}
