package dev.weir.identity;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** The rule for every page that is not open on purpose: signed in, and of a tenant that came aboard. */
@ApplicationScoped
class MemberPolicy implements HttpSecurityPolicy {

    @Override
    public String name() {
        return "member";
    }

    @Override
    public Uni<CheckResult> checkPermission(RoutingContext request, Uni<SecurityIdentity> identity,
            AuthorizationRequestContext context) {
        return identity.map(MemberPolicy::check);
    }

    private static CheckResult check(SecurityIdentity identity) {
        if (identity.isAnonymous() || identity.hasRole(Role.USER)) {
            return new CheckResult(!identity.isAnonymous(), identity);
        }
        Standing standing = identity.getAttribute(Membership.STANDING);
        throw new NotAboardException(standing == null ? Standing.UNKNOWN : standing);
    }
}
