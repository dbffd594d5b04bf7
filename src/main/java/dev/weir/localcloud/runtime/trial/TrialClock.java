package dev.weir.localcloud.runtime.trial;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is moved, and never goes back. */
public final class TrialClock extends Clock {

    private Instant now;

    public TrialClock(Instant start) {
        this.now = start;
    }

    /** Moves on to a time; a time that has passed changes nothing. */
    public void moveTo(Instant time) {
        now = time.isAfter(now) ? time : now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
