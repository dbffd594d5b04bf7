package dev.weir.deployment;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.customer.AuditTrail;
import dev.weir.customer.TenantScope;
import dev.weir.identity.KnownTenants;
import dev.weir.microsoft.Endpoints;

/**
 * The consents of admins to act while they are away. A consent is the admin's refresh token, encrypted. Each use brings a
 * newer one, which is kept under the key that encrypts then, so that an old key can go once all consents were used.
 */
@ApplicationScoped
public class ActingConsents {

    private final TenantScope scope;
    private final KeptSignIn signIn;
    private final Endpoints endpoints;
    private final AuditTrail audit;
    private final KnownTenants customers;
    private final Clock clock;

    ActingConsents(TenantScope scope, KeptSignIn signIn, Endpoints endpoints, AuditTrail audit, KnownTenants customers,
            Clock clock) {
        this.scope = scope;
        this.signIn = signIn;
        this.endpoints = endpoints;
        this.audit = audit;
        this.customers = customers;
        this.clock = clock;
    }

    /** The consent of a tenant, if one was given. */
    public Optional<ActingConsent> find(String tenantId) {
        return scope.acrossTenants(() -> ActingConsent.<ActingConsent> findByIdOptional(tenantId));
    }

    /** Keeps a consent, in place of an earlier one. */
    public void give(String tenantId, String objectId, String person, String refreshToken) {
        scope.acrossTenants(() -> {
            ActingConsent consent = ActingConsent.<ActingConsent> findByIdOptional(tenantId).orElseGet(ActingConsent::new);
            consent.tenantId = tenantId;
            consent.objectId = objectId;
            consent.person = person;
            consent.refreshToken = signIn.seal(tenantId, refreshToken);
            consent.givenAt = clock.instant();
            consent.persist();
            return null;
        });
        audit.record(tenantId, person, "consent.give", "acting while away", "given");
    }

    /** Forgets a consent; from then on nothing is done while the admin is away. */
    public void revoke(String tenantId, String person) {
        scope.acrossTenants(() -> ActingConsent.deleteById(tenantId));
        audit.record(tenantId, person, "consent.revoke", "acting while away", "revoked");
    }

    /** Somebody to act as in a tenant while nobody of it is there; empty without consent, and while the tenant is suspended. */
    public Optional<Acting> acting(String tenantId) {
        return customers.standing(tenantId).isClosed() ? Optional.empty()
                : find(tenantId).map(consent -> new Away(consent.tenantId, consent.person, consent.objectId, this::token,
                        endpoints));
    }

    private String token(String tenantId, String audience) {
        ActingConsent consent = find(tenantId).orElseThrow(() -> new CannotActException(Cause.CONSENT_MISSING));
        return signIn.token(tenantId, consent.refreshToken, audience, newer -> keep(tenantId, newer));
    }

    private void keep(String tenantId, String sealed) {
        scope.acrossTenants(() -> ActingConsent.update("refreshToken = ?1, usedAt = ?2 where tenantId = ?3", sealed,
                clock.instant(), tenantId));
    }
}
