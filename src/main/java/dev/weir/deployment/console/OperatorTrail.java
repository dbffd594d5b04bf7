package dev.weir.deployment.console;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import dev.weir.customer.AuditTrail;
import dev.weir.identity.Role;
import io.quarkus.security.identity.SecurityIdentity;

/** Writes every change that an operator asked for into the trail of the ISV's own tenant, whichever page it was. */
class OperatorTrail {

    private final SecurityIdentity identity;
    private final AuditTrail audit;

    OperatorTrail(SecurityIdentity identity, AuditTrail audit) {
        this.identity = identity;
        this.audit = audit;
    }

    @ServerResponseFilter
    void note(ContainerRequestContext request, ContainerResponseContext answer) {
        String path = request.getUriInfo().getPath();
        if (request.getMethod().equals("POST") && path.startsWith("/operator/") && !identity.isAnonymous()
                && identity.hasRole(Role.OPERATOR)) {
            audit.record("operator", path, answer.getStatus() < 400 ? "done" : "refused with " + answer.getStatus());
        }
    }
}
