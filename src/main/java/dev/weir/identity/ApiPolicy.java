package dev.weir.identity;

import java.util.NoSuchElementException;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** The rule for programs: a valid bearer token of a person whose tenant came aboard. */
@ApplicationScoped
class ApiPolicy implements HttpSecurityPolicy {

    private final Refusals refusals;

    ApiPolicy(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public String name() {
        return "api";
    }

    @Override
    public Uni<CheckResult> checkPermission(RoutingContext request, Uni<SecurityIdentity> identity,
            AuthorizationRequestContext context) {
        // The handler would answer before the reason could be told.
        request.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        return identity.onFailure(ApiPolicy::isOfToken)
                .transform(failure -> ApiRefusedException.withToken(refusals.of(failure, request)))
                .map(ApiPolicy::check);
    }

    /** The library meets a token without any part, such as "..", with an exception of Java's. */
    private static boolean isOfToken(Throwable failure) {
        return failure instanceof AuthenticationException || failure instanceof NoSuchElementException;
    }

    private static CheckResult check(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            throw ApiRefusedException.withoutToken();
        }
        if (!identity.hasRole(Role.USER)) {
            throw ApiRefusedException.ofTenant(identity.getAttribute(Membership.STANDING));
        }
        return new CheckResult(true, identity);
    }
}
