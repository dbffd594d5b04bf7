package dev.weir.deployment.aboard;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.customer.TenantData;
import dev.weir.customer.TenantScope;
import dev.weir.microsoft.bap.Environment;

/** Keeps how far each customer came with setting up. */
@ApplicationScoped
class AboardSetups implements TenantData {

    private final TenantScope scope;
    private final Clock clock;

    AboardSetups(TenantScope scope, Clock clock) {
        this.scope = scope;
        this.clock = clock;
    }

    Optional<AboardSetup> find(String tenantId) {
        return scope.acrossTenants(() -> AboardSetup.<AboardSetup> findByIdOptional(tenantId));
    }

    /** Keeps the choice of an environment; another one has no connector yet. */
    void choose(String tenantId, Environment environment, String person) {
        scope.acrossTenants(() -> {
            AboardSetup setup = AboardSetup.<AboardSetup> findByIdOptional(tenantId).orElseGet(AboardSetup::new);
            setup.tenantId = tenantId;
            setup.connector = setup.connector && environment.name().equals(setup.environment);
            setup.environment = environment.name();
            setup.environmentTitle = environment.title();
            setup.setUpBy = person;
            setup.changedAt = clock.instant();
            setup.persist();
            return null;
        });
    }

    /** Keeps that the connector is in the chosen environment. */
    void connected(String tenantId) {
        scope.acrossTenants(() -> AboardSetup.update("connector = true where tenantId = ?1", tenantId));
    }

    @Override
    public void forget(String tenantId) {
        scope.acrossTenants(() -> AboardSetup.deleteById(tenantId));
    }
}
