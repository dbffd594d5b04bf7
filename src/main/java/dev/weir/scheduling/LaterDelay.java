package dev.weir.scheduling;

import java.time.Duration;
import java.time.Instant;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;

/**
 * Does work again and again, but not in the first moment of a new portal, which has enough to do then.
 *
 * @param first how long after the very first start
 * @param delay how long after each time
 */
public record LaterDelay(Duration first, Duration delay) implements Schedule {

    @Override
    public Instant getInitialExecutionTime(Instant now) {
        return now.plus(first);
    }

    @Override
    public Instant getNextExecutionTime(ExecutionComplete done) {
        return done.getTimeDone().plus(delay);
    }

    @Override
    public boolean isDeterministic() {
        return false;
    }
}
