package dev.weir.marketplace;

import java.net.URI;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import dev.weir.identity.CurrentUser;
import io.quarkus.security.identity.SecurityIdentity;

/** Tells people whose organisation was let out for want of payment that this is why, and where it is mended. */
class SuspensionGate {

    private static final String REFUSED = "/sign-in/refused/suspended";
    private static final URI PAGE = URI.create("/marketplace/suspended");

    private final SecurityIdentity identity;
    private final CurrentUser user;
    private final Subscriptions subscriptions;

    SuspensionGate(SecurityIdentity identity, CurrentUser user, Subscriptions subscriptions) {
        this.identity = identity;
        this.user = user;
        this.subscriptions = subscriptions;
    }

    @ServerRequestFilter
    Response explain(ContainerRequestContext request) {
        if (!request.getUriInfo().getPath().equals(REFUSED) || !(identity.getPrincipal() instanceof JsonWebToken)) {
            return null;
        }
        boolean unpaid = subscriptions.current(user.tenantId())
                .filter(current -> current.state == SubscriptionState.SUSPENDED).isPresent();
        return unpaid ? Response.seeOther(PAGE).build() : null;
    }
}
