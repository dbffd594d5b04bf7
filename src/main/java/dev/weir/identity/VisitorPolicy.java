package dev.weir.identity;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * The rule for open pages that look different to those who are signed in: anybody may see them, and a session that cannot go
 * on makes a visitor of its owner instead of sending them off to sign in.
 */
@ApplicationScoped
class VisitorPolicy implements HttpSecurityPolicy {

    @Override
    public String name() {
        return "visitor";
    }

    @Override
    public Uni<CheckResult> checkPermission(RoutingContext request, Uni<SecurityIdentity> identity,
            AuthorizationRequestContext context) {
        // The handler would send the browser off to sign in before anybody could decide otherwise.
        request.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        return identity.onFailure(AuthenticationException.class::isInstance).recoverWithItem(() -> asNobody(request))
                .map(known -> new CheckResult(true, known));
    }

    private static SecurityIdentity asNobody(RoutingContext request) {
        SecurityIdentity nobody = QuarkusSecurityIdentity.builder().setAnonymous(true).build();
        QuarkusHttpUser.setIdentity(nobody, request);
        return nobody;
    }
}
