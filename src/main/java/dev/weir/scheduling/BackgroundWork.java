package dev.weir.scheduling;

import com.github.kagkarlsson.scheduler.task.Task;

/**
 * A kind of background work of a feature. Each bean of this type is known to the scheduler from the start, so that work
 * which was scheduled before a restart finds its handler again.
 */
public interface BackgroundWork {

    /**
     * The task, always the same one. Its handler may be called twice for one execution (a replica can die after the work and
     * before saying so) and must bear that.
     */
    Task<?> task();
}
