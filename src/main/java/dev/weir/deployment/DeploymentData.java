package dev.weir.deployment;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.customer.TenantData;
import dev.weir.customer.TenantScope;

/** Forgets what was deployed for a tenant. The flows themselves are the customer's and are not touched by this. */
@ApplicationScoped
class DeploymentData implements TenantData {

    private final TenantScope scope;

    DeploymentData(TenantScope scope) {
        this.scope = scope;
    }

    @Override
    public void forget(String tenantId) {
        scope.run(tenantId, () -> {
            // Rollouts keep their totals, but not what they did for somebody who is gone.
            Deployment.getEntityManager().createNativeQuery("delete from rollout_target where tenant_id = ?1")
                    .setParameter(1, tenantId).executeUpdate();
            DeploymentStep.deleteAll();
            Deployment.deleteAll();
        });
    }
}
