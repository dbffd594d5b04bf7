package dev.weir.connector.api;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets each connection make so many calls within a window. The library's own limiter counts methods, not callers. */
@ApplicationScoped
class RateLimits {

    private static final int REMEMBERED = 50_000;

    private final int calls;
    private final Duration period;
    private final Clock clock;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    RateLimits(ApiConfig config, Clock clock) {
        this.calls = config.rate();
        this.period = config.ratePeriod();
        this.clock = clock;
    }

    private record Window(long start, int count) {
    }

    /**
     * Counts a call.
     *
     * @throws ApiException 429 when the connection has no calls left in this window
     */
    void count(String connection) {
        long now = clock.millis();
        if (windows.size() > REMEMBERED) {
            windows.values().removeIf(window -> isOver(window, now));
        }
        Window window = windows.compute(connection, (key, old) -> old == null || isOver(old, now) ? new Window(now, 1)
                : new Window(old.start(), old.count() + 1));
        if (window.count() > calls) {
            long left = window.start() + period.toMillis() - now;
            throw ApiException.tooMany(Math.max(1, (left + 999) / 1000));
        }
    }

    private boolean isOver(Window window, long now) {
        return now - window.start() >= period.toMillis();
    }
}
