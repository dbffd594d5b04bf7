package dev.weir.customer;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.weir.identity.IdentityConfig;
import dev.weir.identity.SignedIn;
import dev.weir.identity.Standing;

/** Writes down who signed in for the first time, and whose roles differ from those of the last time. */
@ApplicationScoped
class SignInAudit {

    private static final int LONGEST = 1000;

    private final Customers customers;
    private final TenantScope scope;
    private final AuditTrail trail;
    private final IdentityConfig config;

    SignInAudit(Customers customers, TenantScope scope, AuditTrail trail, IdentityConfig config) {
        this.customers = customers;
        this.scope = scope;
        this.trail = trail;
        this.config = config;
    }

    void note(@Observes SignedIn signedIn) {
        String tenant = signedIn.tenantId();
        boolean home = config.homeTenant().filter(tenant::equalsIgnoreCase).isPresent();
        // Of tenants that never came aboard nothing is kept.
        if (home || customers.standing(tenant) != Standing.UNKNOWN) {
            String roles = String.join(", ", signedIn.roles());
            String kept = roles.length() > LONGEST ? roles.substring(0, LONGEST) : roles;
            Optional<String> before = scope.call(tenant, () -> remember(signedIn.objectId(), kept));
            String actor = signedIn.name() + " (" + signedIn.objectId() + ")";
            if (before.isEmpty()) {
                trail.record(tenant, actor, "sign-in.first", "portal", "Roles: " + named(kept));
            } else if (!before.get().equals(kept)) {
                trail.record(tenant, actor, "sign-in.roles", "portal",
                        "Roles: " + named(kept) + "; before: " + named(before.get()));
            }
        }
    }

    private static Optional<String> remember(String person, String roles) {
        Optional<KnownPerson> known = KnownPerson.of(person);
        Optional<String> before = known.map(found -> found.roles);
        KnownPerson now = known.orElseGet(KnownPerson::new);
        now.person = person;
        now.roles = roles;
        now.persist();
        return before;
    }

    private static String named(String roles) {
        return roles.isEmpty() ? "none" : roles;
    }
}
