package dev.weir.connector.trigger;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When to try again: thirteen attempts over at least 72 hours, spread by a fifth so that failures do not return together. */
final class Backoff {

    private static final List<Duration> DELAYS = List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2),
            Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(3), Duration.ofHours(6),
            Duration.ofHours(12), Duration.ofHours(24), Duration.ofHours(24), Duration.ofHours(24));
    private static final double SPREAD = 0.2;

    private Backoff() {
    }

    /**
     * How long to wait before the next attempt.
     *
     * @param attempts how many failed so far
     * @param random from 0 to 1
     * @return empty when it is time to give up
     */
    static Optional<Duration> after(int attempts, double random) {
        if (attempts > DELAYS.size()) {
            return Optional.empty();
        }
        double factor = 1 - SPREAD + 2 * SPREAD * random;
        return Optional.of(Duration.ofMillis(Math.round(DELAYS.get(attempts - 1).toMillis() * factor)));
    }
}
