package dev.weir.customer;

import jakarta.ws.rs.container.ContainerRequestContext;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import dev.weir.identity.Role;
import io.quarkus.security.identity.SecurityIdentity;

/** Notices who uses the pages. */
class MemberGate {

    private final SecurityIdentity identity;
    private final Members members;

    MemberGate(SecurityIdentity identity, Members members) {
        this.identity = identity;
        this.members = members;
    }

    @ServerRequestFilter
    void notice(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        // Asked first: to ask who somebody is would refuse tokens that are not for the portal.
        boolean page = request.getMethod().equals("GET") && !path.startsWith("/api/") && !path.startsWith("/localcloud");
        if (page && !identity.isAnonymous() && identity.getPrincipal() instanceof JsonWebToken
                && identity.hasRole(Role.USER)) {
            members.see();
        }
    }
}
