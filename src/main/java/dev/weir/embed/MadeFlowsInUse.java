package dev.weir.embed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.catalog.Template;
import dev.weir.catalog.serve.ServedCatalog;
import dev.weir.customer.TenantScope;
import dev.weir.licensing.FlowsInUse;

/**
 * Flows that people made from templates, for the page of licences. What was made without a template is not known well enough.
 */
@ApplicationScoped
class MadeFlowsInUse implements FlowsInUse {

    private final TenantScope scope;
    private final ServedCatalog catalog;

    MadeFlowsInUse(TenantScope scope, ServedCatalog catalog) {
        this.scope = scope;
        this.catalog = catalog;
    }

    @Override
    public List<FlowInUse> of(String tenantId) {
        return scope.call(tenantId, FlowLink::fromTemplates).stream().flatMap(this::use).toList();
    }

    private Stream<FlowInUse> use(FlowLink link) {
        Optional<Template> template = catalog.current().find(link.template);
        return template.map(known -> new FlowInUse(known.asFlow(link.flow, link.displayName), link.madeBy, link.makerName))
                .stream();
    }
}
