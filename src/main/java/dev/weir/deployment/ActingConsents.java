package dev.weir.deployment;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.customer.AuditTrail;
import dev.weir.customer.TenantScope;
import dev.weir.identity.TokenCipher;
import dev.weir.microsoft.Endpoints;
import dev.weir.microsoft.entra.EntraException;
import dev.weir.microsoft.entra.IssuedToken;
import dev.weir.microsoft.entra.TokenClient;

/**
 * The consents of admins to act while they are away. A consent is the admin's refresh token, encrypted. Each use brings a
 * newer one, which is kept under the key that encrypts then, so that an old key can go once all consents were used.
 */
@ApplicationScoped
public class ActingConsents {

    private final TenantScope scope;
    private final TokenCipher cipher;
    private final TokenClient tokens;
    private final Endpoints endpoints;
    private final AuditTrail audit;
    private final Clock clock;

    ActingConsents(TenantScope scope, DeploymentConfig config, TokenClient tokens, Endpoints endpoints, AuditTrail audit,
            Clock clock) {
        this.scope = scope;
        this.cipher = new TokenCipher(config.encryptionKeys());
        this.tokens = tokens;
        this.endpoints = endpoints;
        this.audit = audit;
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
            consent.refreshToken = cipher.encrypt(refreshToken, tenantId);
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

    /** Somebody to act as in a tenant while nobody of it is there; empty without consent. */
    public Optional<Acting> acting(String tenantId) {
        return find(tenantId).map(consent -> new Away(consent.tenantId, consent.person, this::token, endpoints));
    }

    private String token(String tenantId, String audience) {
        ActingConsent consent = find(tenantId).orElseThrow(() -> new CannotActException(Cause.CONSENT_MISSING));
        String refresh = cipher.decrypt(consent.refreshToken, tenantId)
                .orElseThrow(() -> new CannotActException(Cause.CONSENT_MISSING));
        try {
            IssuedToken issued = tokens.forPerson(tenantId, refresh, audience);
            if (issued.refreshToken() != null) {
                keep(tenantId, issued.refreshToken());
            }
            return issued.value();
        } catch (EntraException refused) {
            throw new CannotActException(refused.isPassing() ? Cause.UNREACHABLE
                    : refused.isServiceUnknown() ? Cause.SERVICE_UNKNOWN
                            : refused.isSignInNeeded() ? Cause.SIGN_IN_NEEDED : Cause.CONSENT_MISSING);
        }
    }

    private void keep(String tenantId, String refreshToken) {
        scope.acrossTenants(() -> {
            ActingConsent.<ActingConsent> findByIdOptional(tenantId).ifPresent(consent -> {
                consent.refreshToken = cipher.encrypt(refreshToken, tenantId);
                consent.usedAt = clock.instant();
            });
            return null;
        });
    }
}
