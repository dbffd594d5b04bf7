package dev.weir.deployment.page;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import dev.weir.deployment.Deployment;
import dev.weir.deployment.DeploymentStart;
import dev.weir.deployment.Deployments;
import dev.weir.deployment.Goal;
import dev.weir.deployment.SignedIn;
import dev.weir.deployment.rollout.Announcements;
import dev.weir.identity.Role;
import dev.weir.web.Bundles;
import dev.weir.web.PageContext;
import dev.weir.workflow.compare.Side;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** One deployment: how it stands, what the customer changed, and everything that can be done with it. */
@Path("/admin/deployments/{id: [0-9a-f-]{36}}")
@RolesAllowed(Role.ADMIN)
public class DeploymentResource {

    @CheckedTemplate(basePath = "deployment")
    static class Templates {
        static native TemplateInstance show(DeploymentView view);
    }

    private final SignedIn admin;
    private final Deployments deployments;
    private final DeploymentStart start;
    private final DeploymentPage page;
    private final Announcements announcements;
    private final PageContext context;

    DeploymentResource(SignedIn admin, Deployments deployments, DeploymentStart start, DeploymentPage page,
            Announcements announcements, PageContext context) {
        this.admin = admin;
        this.deployments = deployments;
        this.start = start;
        this.page = page;
        this.announcements = announcements;
        this.context = context;
    }

    @GET
    public TemplateInstance show(UUID id) {
        return Templates.show(page.of(find(id)));
    }

    @POST
    @Path("{action: retry|on|off|remove|restore|back|upgrade|decide}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(UUID id, String action, MultivaluedMap<String, String> form) {
        Deployment deployment = find(id);
        String tenant = admin.tenantId();
        String by = admin.name();
        switch (action) {
            case "on" -> deployments.aim(tenant, id, Goal.ON, by);
            case "off" -> deployments.aim(tenant, id, Goal.OFF, by);
            case "remove" -> deployments.aim(tenant, id, Goal.REMOVED, by);
            case "restore" -> deployments.restore(tenant, id, by);
            case "back" -> deployments.goBack(tenant, id, by);
            case "upgrade" -> page.newer(deployment).ifPresent(next -> deployments.upgrade(tenant, id, next, by));
            case "decide" -> deployments.decide(tenant, id, decisions(form), by);
            default -> deployments.retry(tenant, id, by);
        }
        start.as(admin, id);
        return Response.seeOther(URI.create("/admin/deployments/" + id)).build();
    }

    /** Declines what a rollout is to bring. */
    @POST
    @Path("decline")
    public Response decline(UUID id) {
        find(id);
        UpgradeMessages words = Bundles.in(context.locale(), UpgradeMessages.class);
        String version = announcements.of(admin.tenantId(), id).map(Announcements.Announcement::version).orElse("");
        context.say(announcements.decline(admin.tenantId(), id, admin.name()) ? words.declined(version) : words.tooLate());
        return Response.seeOther(URI.create("/admin/deployments/" + id)).build();
    }

    private Deployment find(UUID id) {
        return deployments.find(admin.tenantId(), id).orElseThrow(NotFoundException::new);
    }

    private static Map<String, Side> decisions(MultivaluedMap<String, String> form) {
        Map<String, Side> decisions = new HashMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith("d ") && !values.isEmpty()) {
                decisions.put(name.substring(2), values.get(0).equals("SHIPPED") ? Side.SHIPPED : Side.CUSTOMER);
            }
        });
        return decisions;
    }
}
