package dev.weir.record.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import dev.weir.record.RecordPanel;
import dev.weir.record.StoredRecord;
import io.quarkus.arc.ClientProxy;
import io.quarkus.logging.Log;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;

/** Collects what other features show on the page of a record. */
@ApplicationScoped
class RecordPanels {

    @CheckedTemplate(basePath = "record")
    static class Templates {
        static native TemplateInstance failedPanel();
    }

    private final Instance<RecordPanel> panels;

    RecordPanels(@Any Instance<RecordPanel> panels) {
        this.panels = panels;
    }

    /** The rendered panels of a place, in their order; one that fails says so and harms nothing else. */
    List<RawString> of(RecordPanel.Place place, StoredRecord record) {
        return panels.stream().filter(panel -> panel.place() == place).sorted(Comparator.comparingInt(RecordPanel::rank))
                .map(panel -> html(panel, record)).flatMap(Optional::stream).filter(html -> !html.isBlank())
                .map(RawString::new).toList();
    }

    private static Optional<String> html(RecordPanel panel, StoredRecord record) {
        try {
            return panel.render(record).map(TemplateInstance::render);
        } catch (RuntimeException failed) {
            Log.errorf(failed, "The panel %s failed for %s %s", ClientProxy.unwrap(panel).getClass().getSimpleName(),
                    record.type().id(),
                    record.key());
            return Optional.of(Templates.failedPanel().render());
        }
    }
}
