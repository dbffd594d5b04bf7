package dev.weir.deployment.page;

import java.net.URI;
import java.util.List;
import java.util.Optional;
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

import org.jboss.resteasy.reactive.RestQuery;

import dev.weir.catalog.Template;
import dev.weir.catalog.serve.ServedCatalog;
import dev.weir.customer.Entitlements;
import dev.weir.deployment.Blueprint;
import dev.weir.deployment.Cause;
import dev.weir.deployment.Deployment;
import dev.weir.deployment.DeploymentStart;
import dev.weir.deployment.Deployments;
import dev.weir.deployment.Goal;
import dev.weir.deployment.Offers;
import dev.weir.deployment.SignedIn;
import dev.weir.identity.Role;
import dev.weir.microsoft.bap.Environment;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What runs in the admin's tenant, and how another flow gets there: choose, look before, deploy. */
@Path("/admin/deployments")
@RolesAllowed(Role.ADMIN)
public class DeploymentListResource {

    @CheckedTemplate(basePath = "deployment")
    static class Templates {
        static native TemplateInstance list(List<Row> rows);

        static native TemplateInstance choose(List<Environment> environments, Cause cause, List<PlanPage.Option> options,
                String chosen);

        static native TemplateInstance plan(PlanPage.View view);
    }

    /** A deployment and the version that waits for it. */
    record Row(Deployment deployment, Optional<String> newer) {
    }

    private final SignedIn admin;
    private final Deployments deployments;
    private final DeploymentStart start;
    private final Offers offers;
    private final ServedCatalog catalog;
    private final PlanPage plans;
    private final Entitlements entitlements;
    private final PageContext page;

    DeploymentListResource(SignedIn admin, Deployments deployments, DeploymentStart start, Offers offers,
            ServedCatalog catalog, PlanPage plans, Entitlements entitlements, PageContext page) {
        this.admin = admin;
        this.deployments = deployments;
        this.start = start;
        this.offers = offers;
        this.catalog = catalog;
        this.plans = plans;
        this.entitlements = entitlements;
        this.page = page;
    }

    @GET
    public TemplateInstance list() {
        return Templates.list(deployments.of(admin.tenantId()).stream().map(each -> new Row(each, newer(each))).toList());
    }

    private Optional<String> newer(Deployment deployment) {
        return offers.version(deployment.template)
                .filter(version -> deployment.goal != Goal.REMOVED && !version.equals(deployment.wantedVersion));
    }

    @GET
    @Path("new")
    public TemplateInstance choose(@RestQuery String template) {
        Catching<List<Environment>> environments = plans.environments();
        return Templates.choose(environments.value() == null ? List.of() : environments.value(), environments.cause(),
                plans.options(), template == null ? "" : template);
    }

    @GET
    @Path("plan")
    public TemplateInstance plan(@RestQuery String environment, @RestQuery String template) {
        if (Blueprint.CONNECTOR.equals(template)) {
            entitlements.requireConnector(admin.tenantId());
            return Templates.plan(plans.ofConnector(plans.environment(environment)));
        }
        Template wanted = template(template);
        return Templates.plan(plans.of(plans.environment(environment), wanted, ParameterForm.Sent.NOTHING));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response deploy(MultivaluedMap<String, String> form) {
        if (Blueprint.CONNECTOR.equals(form.getFirst("template"))) {
            entitlements.requireConnector(admin.tenantId());
            return start(plans.environment(form.getFirst("environment")), offers.connector(page.locale()));
        }
        Template template = template(form.getFirst("template"));
        Environment environment = plans.environment(form.getFirst("environment"));
        ParameterForm.Sent sent = plans.form(template).read(form);
        if (!sent.faults().isEmpty()) {
            return Response.status(422).entity(Templates.plan(plans.of(environment, template, sent))).build();
        }
        return start(environment, Blueprint.of(template, sent.values(), page.locale()));
    }

    private Response start(Environment environment, Blueprint blueprint) {
        UUID id = deployments.want(admin.tenantId(), environment, blueprint, admin.name());
        start.as(admin, id);
        return Response.seeOther(URI.create("/admin/deployments/" + id)).build();
    }

    private Template template(String id) {
        Template template = catalog.visibleTo(admin.tenantId()).catalog().find(id == null ? "" : id)
                .orElseThrow(NotFoundException::new);
        entitlements.requireTemplate(admin.tenantId(), template.id(), template.text(page.locale()).title(),
                template.usesOwnConnector());
        return template;
    }
}
