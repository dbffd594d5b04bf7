package dev.weir.marketplace;

import java.net.URI;
import java.util.List;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import dev.weir.customer.Entitlements;
import dev.weir.identity.CurrentUser;
import dev.weir.identity.Role;
import io.quarkus.security.identity.SecurityIdentity;

/** Shows people of an organisation whose seats are all taken a page that says so. Its admins still get to their pages. */
class SeatGate {

    static final String PAGE = "/marketplace/no-seat";
    private static final List<String> OPEN = List.of("/localcloud", "/api/", "/marketplace/", "/admin", "/operator",
            "/sign", "/preferences", "/coming-aboard", "/assets", "/schemas");

    private final SecurityIdentity identity;
    private final CurrentUser user;
    private final Entitlements entitlements;

    SeatGate(SecurityIdentity identity, CurrentUser user, Entitlements entitlements) {
        this.identity = identity;
        this.user = user;
        this.entitlements = entitlements;
    }

    @ServerRequestFilter
    Response requireSeat(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (path.equals("/") || OPEN.stream().anyMatch(path::startsWith) || identity.isAnonymous()
                || !identity.hasRole(Role.USER) || !(identity.getPrincipal() instanceof JsonWebToken)) {
            return null;
        }
        return entitlements.seat(user.tenantId(), user.objectId(), user.name()) ? null
                : Response.seeOther(URI.create(PAGE)).build();
    }
}
