package dev.weir.embed;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.record.RecordPanel;
import dev.weir.record.StoredRecord;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The flows made for a record and how they are, beside its fields. */
@ApplicationScoped
class RecordFlowsPanel implements RecordPanel {

    @CheckedTemplate(basePath = "embed")
    static class Templates {
        static native TemplateInstance recordFlows(LinkedFlow.Several linked);
    }

    private final FlowLinks links;
    private final LinkedFlows flows;

    RecordFlowsPanel(FlowLinks links, LinkedFlows flows) {
        this.links = links;
        this.flows = flows;
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
        List<FlowLink> made = links.of(record.type().id(), record.key());
        return made.isEmpty() ? Optional.empty() : Optional.of(Templates.recordFlows(flows.of(made)));
    }
}
