package dev.weir.deployment.aboard;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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
import dev.weir.customer.TenantData;
import dev.weir.deployment.ActingConsents;
import dev.weir.deployment.Deployment;
import dev.weir.deployment.DeploymentRunner;
import dev.weir.deployment.DeploymentStart;
import dev.weir.deployment.DeploymentState;
import dev.weir.deployment.Deployments;
import dev.weir.deployment.Goal;
import dev.weir.deployment.SignedIn;
import dev.weir.identity.Role;
import dev.weir.identity.TenantSessions;
import dev.weir.web.Bundles;
import dev.weir.web.PageContext;
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
    private final Instance<TenantData> kept;
    private final TenantSessions sessions;
    private final DeploymentStart start;
    private final PageContext page;

    LeavingResource(SignedIn admin, Deployments deployments, DeploymentRunner runner, ActingConsents consents,
            Customers customers, AuditTrail audit,
            @Any Instance<TenantData> kept, TenantSessions sessions, DeploymentStart start, PageContext page) {
        this.start = start;
        this.kept = kept;
        this.sessions = sessions;
        this.page = page;
        this.admin = admin;
        this.deployments = deployments;
        this.runner = runner;
        this.consents = consents;
        this.customers = customers;
        this.audit = audit;
    }

    @GET
    public TemplateInstance ask() {
        return page(false);
    }

    private TemplateInstance page(boolean failed) {
        return Templates.leave(present().size(), failed);
    }

    /**
     * Ends it. What is to be removed is removed first; if that fails, nothing ends.
     *
     * @param flows {@code remove} to take flows and connector out of the environments, else they are handed over
     * @param data {@code delete} to have everything deleted that is kept here of the organisation
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response leave(@RestForm String flows, @RestForm String data, @RestForm String sure) {
        if (!"yes".equals(sure)) {
            return Response.seeOther(URI.create("/admin/leave")).build();
        }
        boolean remove = "remove".equals(flows);
        if (remove && !removeAll()) {
            return Response.status(409).entity(page(true)).build();
        }
        String tenant = admin.tenantId();
        String words = Bundles.in(page.locale(), AboardMessages.class).left();
        consents.revoke(tenant, admin.name());
        start.forgetSignIns(tenant);
        if ("delete".equals(data)) {
            kept.forEach(feature -> feature.forget(tenant));
        }
        audit.record(tenant, admin.name(), "customer.leave", tenant,
                (remove ? "flows removed" : "flows handed over") + ("delete".equals(data) ? ", data deleted" : ""));
        customers.takeBack(tenant, StandingSource.TEST_DRIVE, admin.name());
        customers.say(tenant, "", StandingSource.ABOARD, CustomerState.LEFT, admin.name());
        sessions.end(tenant);
        page.say(words);
        return Response.seeOther(URI.create("/")).build();
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
