package dev.weir.deployment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.customer.TenantScope;
import dev.weir.identity.KnownTenants;
import dev.weir.microsoft.Endpoints;

/**
 * In whose name a deployment is carried out in the background: the admin who asked for it. Their sign-in is kept, encrypted,
 * for this one deployment, and forgotten when it has ended, at the latest after an hour.
 */
@ApplicationScoped
class Mandates {

    private static final Duration LONGEST = Duration.ofHours(1);

    private final TenantScope scope;
    private final KeptSignIn signIn;
    private final Endpoints endpoints;
    private final KnownTenants customers;
    private final Clock clock;

    Mandates(TenantScope scope, KeptSignIn signIn, Endpoints endpoints, KnownTenants customers, Clock clock) {
        this.scope = scope;
        this.signIn = signIn;
        this.endpoints = endpoints;
        this.customers = customers;
        this.clock = clock;
    }

    /** Keeps the sign-in of whoever asked last. */
    void give(String tenantId, UUID deployment, String person, String objectId, String refreshToken) {
        scope.run(tenantId, () -> {
            Mandate mandate = Mandate.<Mandate> findByIdOptional(deployment).orElseGet(Mandate::new);
            mandate.deploymentId = deployment;
            mandate.person = person;
            mandate.objectId = objectId;
            mandate.refreshToken = signIn.seal(tenantId, refreshToken);
            mandate.givenAt = clock.instant();
            mandate.persist();
        });
    }

    /** Forgets it. */
    void end(String tenantId, UUID deployment) {
        scope.call(tenantId, () -> Mandate.delete("deploymentId", deployment));
    }

    /** Forgets those of a whole tenant. */
    void endAll(String tenantId) {
        scope.run(tenantId, () -> Mandate.deleteAll());
    }

    /** Forgets all that are older than any deployment takes. */
    void endOld() {
        Instant old = clock.instant().minus(LONGEST);
        scope.acrossTenants(() -> Mandate.delete("givenAt < ?1", old));
    }

    /** Whoever asked, if their sign-in is still kept; nobody while the tenant is suspended, and after it left. */
    Optional<Acting> acting(String tenantId, UUID deployment) {
        if (customers.standing(tenantId).isClosed()) {
            return Optional.empty();
        }
        Instant old = clock.instant().minus(LONGEST);
        return scope.call(tenantId, () -> Mandate.<Mandate> findByIdOptional(deployment))
                .filter(mandate -> mandate.givenAt.isAfter(old))
                .map(mandate -> new Away(tenantId, mandate.person, mandate.objectId,
                        (tenant, audience) -> token(tenant, deployment, audience), endpoints));
    }

    private String token(String tenantId, UUID deployment, String audience) {
        Mandate mandate = scope.call(tenantId, () -> Mandate.<Mandate> findByIdOptional(deployment))
                .orElseThrow(() -> new CannotActException(Cause.SIGN_IN_NEEDED));
        return signIn.token(tenantId, mandate.refreshToken, audience, newer -> scope.run(tenantId,
                () -> Mandate.update("refreshToken = ?1 where deploymentId = ?2", newer, deployment)));
    }
}
