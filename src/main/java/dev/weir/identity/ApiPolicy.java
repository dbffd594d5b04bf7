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
    private final KeyGate gate;

    ApiPolicy(Refusals refusals, KeyGate gate) {
        this.refusals = refusals;
        this.gate = gate;
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
        return gated(request, identity).onFailure(ApiPolicy::isOfToken)
                .transform(failure -> ApiRefusedException.withToken(refusals.of(failure, request)))
                .map(ApiPolicy::check);
    }

    /** The library meets a token without any part, such as "..", with an exception of Java's. */
    private static boolean isOfToken(Throwable failure) {
        return failure instanceof AuthenticationException || failure instanceof NoSuchElementException
                || failure instanceof UnknownKeyException;
    }

    private Uni<SecurityIdentity> gated(RoutingContext request, Uni<SecurityIdentity> identity) {
        String header = request.request().getHeader("Authorization");
        String token = header == null ? "" : header.replaceFirst("(?i)^bearer\\s+", "");
        if (gate.isClear(token)) {
            return identity;
        }
        return Uni.createFrom().completionStage(() -> request.vertx().executeBlocking(() -> {
            gate.check(token);
            return true;
        }, false).toCompletionStage()).flatMap(passed -> identity);
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
