package dev.weir.deployment.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import dev.weir.customer.AuditTrail;
import dev.weir.identity.Role;
import io.quarkus.qute.TemplateInstance;

/** The audit trail of the admin's tenant, to read, to search and to take along. */
@Path("/admin/audit")
@RolesAllowed(Role.ADMIN)
public class AuditResource {

    private final AuditTrail trail;

    AuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    @GET
    public TemplateInstance page(@BeanParam AuditFilter filter) {
        return AuditPage.of(trail, filter, "/admin/audit");
    }

    @GET
    @Path("audit.csv")
    public Response export(@BeanParam AuditFilter filter) {
        return AuditCsv.of(trail, filter);
    }
}
