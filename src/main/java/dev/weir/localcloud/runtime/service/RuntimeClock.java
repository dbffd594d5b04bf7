package dev.weir.localcloud.runtime.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

/** The time that flows live in: the real one, moved on as far as somebody asked for. */
@ApplicationScoped
public class RuntimeClock {

    private final Clock real;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    RuntimeClock(Clock real) {
        this.real = real;
    }

    /** Moves flows' time on; what waits for a time in between is done soon after. */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("Time only goes on");
        }
        ahead.updateAndGet(before -> before.plus(by));
    }

    public Instant now() {
        return real.instant().plus(ahead.get());
    }

    /** This clock for those who want one of the platform's kind. */
    public Clock asClock() {
        return new Clock() {

            @Override
            public Instant instant() {
                return now();
            }

            @Override
            public ZoneId getZone() {
                return real.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.offset(real.withZone(zone), ahead.get());
            }
        };
    }
}
