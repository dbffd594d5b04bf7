package dev.weir.scheduling;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;

/** Tries failed work again for as long as it takes, at first soon and then ever later, but never later than a limit. */
public final class PatientRetry<T> implements FailureHandler<T> {

    private static final int MOST_DOUBLINGS = 30;

    private final Duration first;
    private final Duration longest;

    /**
     * @param first how long to wait after the first failure; each further one doubles it
     * @param longest how long to wait at most, so that after a long outage nothing waits as long again
     */
    public PatientRetry(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    @Override
    public void onFailure(ExecutionComplete failed, ExecutionOperations<T> operations) {
        operations.reschedule(failed, failed.getTimeDone().plus(wait(failed.getExecution().consecutiveFailures)));
    }

    /** How long to wait after so many failures before this one. */
    Duration wait(int failures) {
        Duration doubled = first.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }
}
