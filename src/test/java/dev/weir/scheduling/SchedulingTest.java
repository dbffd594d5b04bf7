package dev.weir.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.junit.jupiter.api.Test;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SchedulingTest {

    record Note(String text) {
    }

    @Singleton
    static class NoteTaking implements BackgroundWork {

        final List<String> notes = new CopyOnWriteArrayList<>();
        private final OneTimeTask<Note> task = Tasks.oneTime("note", Note.class)
                .execute((instance, context) -> notes.add(instance.getData().text()));

        @Override
        public Task<?> task() {
            return task;
        }
    }

    @Inject
    Scheduling scheduling;

    @Inject
    NoteTaking noteTaking;

    @Test
    void schedule_inCommittedTransaction_runsWithItsData() {
        QuarkusTransaction.requiringNew()
                .run(() -> scheduling.schedule(noteTaking.task.instance("1", new Note("kept")), Instant.now()));

        await().atMost(Duration.ofSeconds(10)).until(() -> noteTaking.notes.contains("kept"));
    }

    @Test
    void schedule_inRolledBackTransaction_neverRuns() {
        QuarkusTransaction.begin();
        scheduling.schedule(noteTaking.task.instance("2", new Note("lost")), Instant.now());
        QuarkusTransaction.rollback();
        QuarkusTransaction.requiringNew()
                .run(() -> scheduling.schedule(noteTaking.task.instance("3", new Note("later")), Instant.now()));

        await().atMost(Duration.ofSeconds(10)).until(() -> noteTaking.notes.contains("later"));
        assertThat(noteTaking.notes).doesNotContain("lost");
    }
}
