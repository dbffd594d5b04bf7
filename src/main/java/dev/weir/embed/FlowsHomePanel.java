package dev.weir.embed;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.web.HomePanel;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The flows that the person made here, and how they are. */
@ApplicationScoped
class FlowsHomePanel implements HomePanel {

    @CheckedTemplate(basePath = "embed")
    static class Templates {
        static native TemplateInstance homePanel(LinkedFlow.Several linked);
    }

    private final FlowLinks links;
    private final LinkedFlows flows;

    FlowsHomePanel(FlowLinks links, LinkedFlows flows) {
        this.links = links;
        this.flows = flows;
    }

    @Override
    public int rank() {
        return 30;
    }

    @Override
    public Optional<TemplateInstance> render() {
        List<FlowLink> made = links.mine();
        return Optional.of(Templates.homePanel(flows.of(made)));
    }
}
