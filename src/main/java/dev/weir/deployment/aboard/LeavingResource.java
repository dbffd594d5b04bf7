package dev.weir.deployment.aboard;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import dev.weir.customer.AuditTrail;
import dev.weir.customer.CustomerState;
import dev.weir.customer.Customers;
import dev.weir.customer.StandingSource;
import dev.weir.deployment.ActingConsents;
import dev.weir.deployment.Deployment;
import dev.weir.deployment.DeploymentRunner;
import dev.weir.deployment.DeploymentState;
import dev.weir.deployment.Deployments;
import dev.weir.deployment.Goal;
import dev.weir.deployment.SignedIn;
import dev.weir.identity.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Where an admin ends the organisation's time with the portal: flows are handed over or removed, consents forgotten. */
@Path("/admin/leave")
@RolesAllowed(Role.ADMIN)
public class LeavingResource {

    @CheckedTemplate(basePath = "aboard")
    static class Templates {
        static native TemplateInstance leave(int number, boolean failed);
    }

    private final SignedIn admin;
    private final Deployments deployments;
    private final DeploymentRunner runner;
    private final ActingConsents consents;
    private final Customers customers;
    private final AuditTrail audit;

    LeavingResource(SignedIn admin, Deployments deployments, DeploymentRunner runner, ActingConsents consents,
            Customers customers, AuditTrail audit) {
        this.admin = admin;
        this.deployments = deployments;
        this.runner = runner;
        this.consents = consents;
        this.customers = customers;
        this.audit = audit;
    }

    @GET
    public TemplateInstance ask() {
        return Templates.leave(present().size(), false);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response leave(@RestForm String flows, @RestForm String sure) {
        if (!"yes".equals(sure)) {
            return Response.seeOther(URI.create("/admin/leave")).build();
        }
        if ("remove".equals(flows) && !removeAll()) {
            return Response.status(409).entity(Templates.leave(present().size(), true)).build();
        }
        String tenant = admin.tenantId();
        consents.revoke(tenant, admin.name());
        audit.record(tenant, admin.name(), "customer.leave", tenant, "remove".equals(flows) ? "flows removed" : "flows kept");
        customers.say(tenant, "", StandingSource.ABOARD, CustomerState.LEFT, admin.name());
        return Response.seeOther(URI.create("/coming-aboard")).build();
    }

    private List<Deployment> present() {
        return deployments.of(admin.tenantId()).stream()
                .filter(each -> each.goal != Goal.REMOVED || each.state != DeploymentState.DONE).toList();
    }

    private boolean removeAll() {
        for (Deployment deployment : present()) {
            deployments.aim(admin.tenantId(), deployment.id, Goal.REMOVED, admin.name());
            runner.run(admin.tenantId(), deployment.id, admin);
        }
        return present().isEmpty();
    }
}
