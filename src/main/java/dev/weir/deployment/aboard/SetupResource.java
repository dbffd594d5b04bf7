package dev.weir.deployment.aboard;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import dev.weir.customer.AuditTrail;
import dev.weir.customer.Customers;
import dev.weir.customer.Entitlements;
import dev.weir.deployment.Cause;
import dev.weir.deployment.DeploymentStart;
import dev.weir.deployment.Deployments;
import dev.weir.deployment.Offers;
import dev.weir.deployment.SignedIn;
import dev.weir.deployment.page.AdminEnvironments;
import dev.weir.deployment.page.Catching;
import dev.weir.identity.Role;
import dev.weir.microsoft.bap.Environment;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The first two things to set up once consent was given: which environment, and the connector in it. */
@Path("/coming-aboard")
@RolesAllowed(Role.ADMIN)
public class SetupResource {

    @CheckedTemplate(basePath = "aboard")
    static class Templates {
        static native TemplateInstance environment(AboardStep step, String name, List<Environment> environments,
                String chosen, Cause cause, boolean missing);

        static native TemplateInstance connector(AboardStep step, AboardSetup setup, String title, Cause cause);
    }

    private final SignedIn admin;
    private final AdminEnvironments environments;
    private final AboardSetups setups;
    private final Customers customers;
    private final Offers offers;
    private final Deployments deployments;
    private final DeploymentStart start;
    private final Entitlements entitlements;
    private final AuditTrail audit;
    private final PageContext page;

    SetupResource(SignedIn admin, AdminEnvironments environments, AboardSetups setups, Customers customers, Offers offers,
            Deployments deployments, DeploymentStart start, Entitlements entitlements, AuditTrail audit, PageContext page) {
        this.admin = admin;
        this.environments = environments;
        this.setups = setups;
        this.customers = customers;
        this.offers = offers;
        this.deployments = deployments;
        this.start = start;
        this.entitlements = entitlements;
        this.audit = audit;
        this.page = page;
    }

    @GET
    @Path("environment")
    public TemplateInstance environments() {
        return environments(false);
    }

    private TemplateInstance environments(boolean missing) {
        Catching<List<Environment>> all = environments.all();
        List<Environment> offered = all.value() == null ? List.of() : all.value();
        String chosen = setups.find(admin.tenantId()).map(setup -> setup.environment)
                .or(() -> offered.stream().filter(each -> each.sku().equals("Production"))
                        .filter(each -> each.dataverse().isPresent()).map(Environment::name).findFirst())
                .or(() -> offered.stream().filter(each -> each.dataverse().isPresent()).map(Environment::name)
                        .findFirst())
                .or(() -> offered.stream().map(Environment::name).findFirst()).orElse("");
        return Templates.environment(AboardStep.ENVIRONMENT, customers.name(admin.tenantId()).orElse(""), offered, chosen,
                all.cause(), missing);
    }

    /** Keeps the choice; nothing is changed in the environment yet. */
    @POST
    @Path("environment")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@RestForm String environment, @RestForm String name) {
        Catching<Environment> chosen = environments.find(environment);
        if (chosen.cause() != null) {
            return Response.status(422).entity(environments(chosen.cause() == Cause.ENVIRONMENT_GONE)).build();
        }
        if (name != null && !name.isBlank()) {
            customers.rename(admin.tenantId(), name.strip());
        }
        setups.choose(admin.tenantId(), chosen.value(), admin.name());
        audit.record("customer.environment", chosen.value().name(), chosen.value().title());
        return to("connector");
    }

    @GET
    @Path("connector")
    public Response connector() {
        Optional<AboardSetup> setup = setups.find(admin.tenantId());
        return setup.isEmpty() ? to("environment")
                : Response.ok(Templates.connector(AboardStep.CONNECTOR, setup.get(), title(),
                        entitlements.of(admin.tenantId()).closesConnector().map(closed -> Cause.NOT_IN_PLAN).orElse(null)))
                        .build();
    }

    /** Has the connector deployed into the chosen environment, in the background, and shared with everybody. */
    @POST
    @Path("connector")
    public Response install() {
        Optional<AboardSetup> setup = setups.find(admin.tenantId());
        if (setup.isEmpty()) {
            return to("environment");
        }
        entitlements.requireConnector(admin.tenantId());
        Catching<Environment> environment = environments.find(setup.get().environment);
        if (environment.cause() != null) {
            return Response.status(409).entity(
                    Templates.connector(AboardStep.CONNECTOR, setup.get(), title(), environment.cause())).build();
        }
        UUID id = deployments.want(admin.tenantId(), environment.value(), offers.connector(page.locale()),
                admin.name());
        start.as(admin, id);
        setups.connected(admin.tenantId());
        return to("flows");
    }

    private String title() {
        return offers.connector(page.locale()).title();
    }

    private static Response to(String step) {
        return Response.seeOther(URI.create("/coming-aboard/" + step)).build();
    }
}
