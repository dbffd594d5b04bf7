package dev.weir.deployment;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.customer.TenantScope;
import dev.weir.embed.KnownFlows;

/** Tells which flows were deployed, so that their runs are found in their environments. */
@ApplicationScoped
class DeployedFlows implements KnownFlows {

    private final TenantScope scope;

    DeployedFlows(TenantScope scope) {
        this.scope = scope;
    }

    @Override
    public Map<String, KnownFlow> find(String tenantId, Collection<String> flows) {
        return scope.call(tenantId, () -> Deployment.<Deployment> list("flowName in ?1 order by changedAt desc", flows))
                .stream()
                .collect(Collectors.toMap(deployment -> deployment.flowName,
                        deployment -> new KnownFlow(deployment.environment, deployment.title), (newest, older) -> newest));
    }
}
