package dev.weir.deployment;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.catalog.Template;
import dev.weir.catalog.serve.ServedCatalog;
import dev.weir.licensing.FlowKind;
import dev.weir.licensing.FlowSubject;
import dev.weir.licensing.FlowsInUse;

/** Flows that were deployed and are wanted on, for the page of licences. */
@ApplicationScoped
class DeployedFlowsInUse implements FlowsInUse {

    private final Deployments deployments;
    private final ServedCatalog catalog;

    DeployedFlowsInUse(Deployments deployments, ServedCatalog catalog) {
        this.deployments = deployments;
        this.catalog = catalog;
    }

    @Override
    public List<FlowInUse> of(String tenantId) {
        return deployments.of(tenantId).stream()
                .filter(deployment -> deployment.goal == Goal.ON && deployment.ownerId != null && deployment.shipped != null
                        && !deployment.template.equals(Blueprint.CONNECTOR))
                .map(this::use).toList();
    }

    private FlowInUse use(Deployment deployment) {
        Optional<Template> template = catalog.current().find(deployment.template);
        FlowKind kind = template.map(known -> known.trigger().flowKind()).orElse(FlowKind.AUTOMATED);
        return new FlowInUse(new FlowSubject(deployment.id.toString(), deployment.title, kind,
                deployments.shipped(deployment).connectors().values()), deployment.ownerId, deployment.ownerName);
    }
}
