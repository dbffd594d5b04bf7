package dev.weir.connector.page;

import jakarta.ws.rs.container.ContainerRequestContext;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import dev.weir.customer.Entitlements;
import dev.weir.identity.CurrentUser;
import io.quarkus.security.identity.SecurityIdentity;

/** Closes the connector's pages to admins whose organisation's plan does not include it. */
class ConnectorPlanGate {

    private final SecurityIdentity identity;
    private final CurrentUser user;
    private final Entitlements entitlements;

    ConnectorPlanGate(SecurityIdentity identity, CurrentUser user, Entitlements entitlements) {
        this.identity = identity;
        this.user = user;
        this.entitlements = entitlements;
    }

    @ServerRequestFilter
    void requireConnector(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if ((path.equals("/admin/connector") || path.startsWith("/admin/connector/")) && !identity.isAnonymous()) {
            entitlements.requireConnector(user.tenantId());
        }
    }
}
