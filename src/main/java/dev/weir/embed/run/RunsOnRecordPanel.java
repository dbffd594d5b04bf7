package dev.weir.embed.run;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.record.RecordPanel;
import dev.weir.record.StoredRecord;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The newest runs of flows on a record, beside its fields. */
@ApplicationScoped
class RunsOnRecordPanel implements RecordPanel {

    @CheckedTemplate(basePath = "run")
    static class Templates {
        static native TemplateInstance onRecord(List<Entry> runs);
    }

    /**
     * One run.
     *
     * @param status null while nobody knows it here
     */
    record Entry(String title, String href, String when, StatusView status) {
    }

    private final RunsOnRecord runs;
    private final PageContext page;

    RunsOnRecordPanel(RunsOnRecord runs, PageContext page) {
        this.runs = runs;
        this.page = page;
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
        return Optional.of(Templates.onRecord(runs.newest(record.type().id(), record.key()).stream()
                .map(run -> new Entry(run.title().orElseGet(words.words()::strangeFlow),
                        RunAddress.of(run.environment(), run.flow(), run.run()), page.formats().time(run.seen()),
                        run.status().map(status -> StatusView.of(status, words)).orElse(null)))
                .toList()));
    }
}
