package dev.weir.embed.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.record.RecordPanel;
import dev.weir.record.RecordPath;
import dev.weir.record.StoredRecord;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The newest runs of flows on a record, beside its fields. The page follows them while one is at work, and for a while after a
 * change of the record, since that may have started one.
 */
@ApplicationScoped
class RunsOnRecordPanel implements RecordPanel {

    @CheckedTemplate(basePath = "run")
    static class Templates {
        static native TemplateInstance onRecord(View view);
    }

    /**
     * One run.
     *
     * @param status null while nobody knows it here
     */
    record Entry(String title, String href, String when, StatusView status) {
    }

    /**
     * The panel.
     *
     * @param href the record's page
     * @param live whether more may happen soon
     */
    record View(List<Entry> runs, String href, boolean live) {

        /** What a reader who does not see the page is told when it changes. */
        public String news() {
            return runs.isEmpty() || runs.get(0).status() == null ? ""
                    : runs.get(0).title() + ": " + runs.get(0).status().word();
        }
    }

    private static final Duration SOON = Duration.ofMinutes(1);

    private final RunsOnRecord runs;
    private final Clock clock;
    private final PageContext page;

    RunsOnRecordPanel(RunsOnRecord runs, PageContext page, Clock clock) {
        this.runs = runs;
        this.page = page;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public Optional<TemplateInstance> render(StoredRecord record) {
        RunWords words = new RunWords(page.formats());
        List<RunsOnRecord.Known> newest = runs.newest(record.type().id(), record.key());
        Instant soon = clock.instant().minus(SOON);
        boolean live = record.changed().filter(soon::isBefore).isPresent()
                || newest.stream().anyMatch(run -> run.isAtWork() || run.seen().isAfter(soon));
        List<Entry> entries = newest.stream()
                .map(run -> new Entry(run.title().orElseGet(words.words()::strangeFlow),
                        RunAddress.of(run.environment(), run.flow(), run.run()), page.formats().time(run.seen()),
                        run.status().map(status -> StatusView.of(status, words)).orElse(null)))
                .toList();
        return Optional.of(Templates.onRecord(new View(entries, RecordPath.of(record.type(), record.key()), live)));
    }
}
