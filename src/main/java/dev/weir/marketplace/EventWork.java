package dev.weir.marketplace;

import java.time.Duration;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import dev.weir.scheduling.BackgroundWork;
import dev.weir.scheduling.PatientRetry;

/** Works on the marketplace's announcements, again and again until the marketplace could be asked. */
@Singleton
class EventWork implements BackgroundWork {

    private final OneTimeTask<Long> task;

    EventWork(Provider<EventConfirmation> confirmation) {
        this.task = Tasks.oneTime("marketplace-event", Long.class)
                .onFailure(new PatientRetry<>(Duration.ofSeconds(1), Duration.ofMinutes(5)))
                .execute((instance, context) -> confirmation.get().confirm(instance.getData()));
    }

    @Override
    public Task<?> task() {
        return task;
    }

    TaskInstance<Long> on(long eventId) {
        return task.instance(String.valueOf(eventId), eventId);
    }
}
