package dev.weir.deployment.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import dev.weir.customer.AuditTrail;
import dev.weir.identity.Role;
import io.quarkus.qute.TemplateInstance;

/** What operators did: the trail of the ISV's own tenant. */
@Path("/operator/audit")
@RolesAllowed(Role.OPERATOR)
public class OperatorAuditResource {

    private final AuditTrail trail;

    OperatorAuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    @GET
    public TemplateInstance page(@BeanParam AuditFilter filter) {
        return AuditPage.of(trail, filter, "/operator/audit");
    }

    @GET
    @Path("audit.csv")
    public Response export(@BeanParam AuditFilter filter) {
        return AuditCsv.of(trail, filter);
    }
}
