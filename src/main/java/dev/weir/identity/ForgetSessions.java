package dev.weir.identity;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import dev.weir.scheduling.BackgroundWork;

/** Takes sessions that are over out of the database, once an hour. */
@ApplicationScoped
class ForgetSessions implements BackgroundWork {

    private final Task<Void> task;

    ForgetSessions(Sessions sessions) {
        this.task = Tasks.recurring("forget-sessions", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> sessions.forgetExpired());
    }

    @Override
    public Task<Void> task() {
        return task;
    }
}
