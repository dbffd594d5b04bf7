package dev.weir.deployment.page;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestQuery;

import dev.weir.customer.AuditEntry;
import dev.weir.customer.AuditTrail;
import dev.weir.identity.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The audit trail of the admin's tenant, to read and to take along. */
@Path("/admin/audit")
@RolesAllowed(Role.ADMIN)
public class AuditResource {

    private static final int SIZE = 50;
    private static final int MOST_EXPORTED = 10_000;

    @CheckedTemplate(basePath = "deployment")
    static class Templates {
        static native TemplateInstance audit(List<AuditEntry> entries, int number, boolean more);
    }

    private final AuditTrail trail;

    AuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    @GET
    public TemplateInstance page(@RestQuery @DefaultValue("0") int number) {
        List<AuditEntry> entries = trail.newest(Math.max(0, number), SIZE);
        return Templates.audit(entries, Math.max(0, number), entries.size() == SIZE);
    }

    @GET
    @Path("audit.csv")
    public Response export() {
        StringBuilder csv = new StringBuilder("\uFEFFat,actor,action,object,outcome\r\n");
        for (AuditEntry entry : trail.newest(0, MOST_EXPORTED)) {
            csv.append(entry.at).append(',').append(cell(entry.actor)).append(',').append(cell(entry.action)).append(',')
                    .append(cell(entry.object)).append(',').append(cell(entry.outcome)).append("\r\n");
        }
        return Response.ok(csv.toString(), "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=audit.csv").build();
    }

    /** A cell that no spreadsheet takes for a formula. */
    static String cell(String text) {
        String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
