package dev.weir.scheduling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;

/**
 * Schedules background work and runs what is due. Scheduling inside a transaction happens with it: if the transaction rolls
 * back, nothing was scheduled.
 */
@ApplicationScoped
public class Scheduling {

    private final SchedulingConfig config;
    private final Scheduler scheduler;
    private final SchedulerClient client;
    private final TransactionSynchronizationRegistry transaction;
    /** A portal that listens on two ports says twice that it does. */
    private final AtomicBoolean started = new AtomicBoolean();

    @Inject
    Scheduling(SchedulingConfig config, DataSource portal, ObjectMapper json,
            Instance<BackgroundWork> works,
            TransactionSynchronizationRegistry transaction) {
        this.config = config;
        this.transaction = transaction;
        List<Task<?>> tasks = new ArrayList<>();
        List<RecurringTask<?>> recurring = new ArrayList<>();
        for (BackgroundWork work : works) {
            if (work.task() instanceof RecurringTask<?> repeated) {
                recurring.add(repeated);
            } else {
                tasks.add(work.task());
            }
        }
        JacksonSerializer serializer = new JacksonSerializer(json);
        this.client = SchedulerClient.Builder.create(portal, tasks).serializer(serializer).build();
        this.scheduler = Scheduler.create(portal, tasks).startTasks(recurring).serializer(serializer).threads(config.threads())
                .pollingInterval(config.pollingInterval()).heartbeatInterval(config.heartbeat())
                .missedHeartbeatsLimit(4).shutdownMaxWait(config.shutdownPatience()).build();
    }

    /** Makes this bean at the start, so that work which cannot be scheduled keeps the portal from starting. */
    void check(@Observes StartupEvent event) {
        Log.debugf("Background work runs on this replica: %s", config.enabled());
    }

    /** Starts once the portal answers, since in the demo build background work calls services of the same process. */
    void start(@ObservesAsync HttpServerStart listening) {
        if (config.enabled() && started.compareAndSet(false, true)) {
            scheduler.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        scheduler.stop();
    }

    /**
     * Schedules work unless work of the same name and instance is waiting already.
     *
     * @return whether it was scheduled now
     */
    public <T> boolean schedule(TaskInstance<T> work, Instant time) {
        boolean scheduled = client.scheduleIfNotExists(work, time);
        wakeOnceCommitted();
        return scheduled;
    }

    /** Moves waiting work to another time; false when there is none or it is running. */
    public boolean reschedule(TaskInstanceId work, Instant time) {
        boolean moved = client.getScheduledExecution(work).filter(found -> !found.isPicked()).isPresent()
                && client.reschedule(work, time);
        wakeOnceCommitted();
        return moved;
    }

    /** Takes waiting work back, if it is there. */
    public void cancel(TaskInstanceId work) {
        if (client.getScheduledExecution(work).isPresent()) {
            client.cancel(work);
        }
    }

    /** The library's own client, for questions this class has no word for. */
    public SchedulerClient client() {
        return client;
    }

    private void wakeOnceCommitted() {
        if (!config.enabled()) {
            return;
        }
        if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
            transaction.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // Nothing to do before.
                }

                @Override
                public void afterCompletion(int status) {
                    scheduler.triggerCheckForDueExecutions();
                }
            });
        } else {
            scheduler.triggerCheckForDueExecutions();
        }
    }
}
