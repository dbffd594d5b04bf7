package dev.weir.embed;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.record.RecordPanel;
import dev.weir.record.StoredRecord;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The flows made for a record, beside its fields. */
@ApplicationScoped
class RecordFlowsPanel implements RecordPanel {

    @CheckedTemplate(basePath = "embed")
    static class Templates {
        static native TemplateInstance recordFlows(List<Entry> flows);
    }

    /** A flow, who made it, and when. */
    record Entry(String title, String maker, String when) {
    }

    private final FlowLinks links;
    private final PageContext page;

    RecordFlowsPanel(FlowLinks links, PageContext page) {
        this.links = links;
        this.page = page;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public Optional<TemplateInstance> render(StoredRecord record) {
        List<Entry> flows = links.of(record.type().id(), record.key()).stream()
                .map(link -> new Entry(link.displayName, link.makerName, page.formats().time(link.madeAt))).toList();
        return flows.isEmpty() ? Optional.empty() : Optional.of(Templates.recordFlows(flows));
    }
}
