package dev.weir.deployment.page;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
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
import dev.weir.deployment.Blueprint;
import dev.weir.deployment.Cause;
import dev.weir.deployment.Deployment;
import dev.weir.deployment.DeploymentStart;
import dev.weir.deployment.Deployments;
import dev.weir.deployment.Finding;
import dev.weir.deployment.Goal;
import dev.weir.deployment.Preflight;
import dev.weir.deployment.SignedIn;
import dev.weir.identity.Role;
import dev.weir.licensing.FlowKind;
import dev.weir.licensing.FlowSubject;
import dev.weir.licensing.LicenceAdvice;
import dev.weir.licensing.LicenceAdvisor;
import dev.weir.microsoft.bap.BapClient;
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

        static native TemplateInstance choose(List<Environment> environments, Cause cause, List<Option> options,
                String chosen);

        static native TemplateInstance plan(Option option, Environment environment, List<Finding> findings,
                List<ParameterForm.Field> fields, LicenceAdvice licence, boolean ready, String missing);
    }

    /** A deployment and the version that waits for it. */
    record Row(Deployment deployment, Optional<String> newer) {
    }

    /** A template to choose. */
    record Option(String id, String title, String summary) {
    }

    private final SignedIn admin;
    private final Deployments deployments;
    private final DeploymentStart start;
    private final Preflight preflight;
    private final BapClient bap;
    private final ServedCatalog catalog;
    private final LicenceAdvisor licences;
    private final PageContext page;

    DeploymentListResource(SignedIn admin, Deployments deployments, DeploymentStart start, Preflight preflight,
            BapClient bap, ServedCatalog catalog, LicenceAdvisor licences, PageContext page) {
        this.admin = admin;
        this.deployments = deployments;
        this.start = start;
        this.preflight = preflight;
        this.bap = bap;
        this.catalog = catalog;
        this.licences = licences;
        this.page = page;
    }

    @GET
    public TemplateInstance list() {
        return Templates.list(deployments.of(admin.tenantId()).stream().map(each -> new Row(each, newer(each))).toList());
    }

    private Optional<String> newer(Deployment deployment) {
        return catalog.current().find(deployment.template).map(Template::version)
                .filter(version -> deployment.goal != Goal.REMOVED && !version.equals(deployment.wantedVersion));
    }

    @GET
    @Path("new")
    public TemplateInstance choose(@RestQuery String template) {
        Catching<List<Environment>> environments = Catching.of(() -> bap.environments(admin.powerAppsToken()));
        List<Option> options = catalog.visibleTo(admin.tenantId()).catalog().templates().stream().map(this::option).toList();
        return Templates.choose(environments.value() == null ? List.of() : environments.value(), environments.cause(), options,
                template == null ? "" : template);
    }

    @GET
    @Path("plan")
    public TemplateInstance plan(@RestQuery String environment, @RestQuery String template) {
        return plan(environment(environment), template(template), List.of(), Map.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response deploy(MultivaluedMap<String, String> form) {
        Environment environment = environment(form.getFirst("environment"));
        Template template = template(form.getFirst("template"));
        List<String> missing = ParameterForm.missing(template, form, page.locale());
        if (!missing.isEmpty() || environment.dataverse().isEmpty()) {
            return Response.status(422).entity(plan(environment, template, missing, answers(template, form))).build();
        }
        Blueprint blueprint = Blueprint.of(template, ParameterForm.values(template, form), page.locale());
        UUID id = deployments.want(admin.tenantId(), environment, blueprint, admin.name());
        start.as(admin, id);
        return Response.seeOther(URI.create("/admin/deployments/" + id)).build();
    }

    private TemplateInstance plan(Environment environment, Template template, List<String> missing,
            Map<String, String> known) {
        List<Finding> findings = preflight.check(environment, Blueprint.of(template, Map.of(), page.locale()), admin);
        FlowSubject subject = new FlowSubject(template.id(), template.text(page.locale()).title(),
                FlowKind.valueOf(template.trigger().name()), template.flow().connectorNames());
        return Templates.plan(option(template), environment, findings,
                ParameterForm.fields(template, known, page.locale()), licences.forMe(subject),
                findings.stream().noneMatch(Finding::isBlocking), String.join(", ", missing));
    }

    private static Map<String, String> answers(Template template, MultivaluedMap<String, String> form) {
        Map<String, String> answers = new java.util.HashMap<>();
        template.askedParameters().forEach(parameter -> {
            String answer = form.getFirst("p_" + parameter.name());
            if (answer != null) {
                answers.put(parameter.name(), answer);
            }
        });
        return answers;
    }

    private Environment environment(String name) {
        Catching<List<Environment>> environments = Catching.of(() -> bap.environments(admin.powerAppsToken()));
        if (environments.value() == null) {
            throw new BadRequestException("The environments cannot be read: " + environments.cause());
        }
        return environments.value().stream().filter(each -> each.name().equals(name)).findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private Template template(String id) {
        return catalog.visibleTo(admin.tenantId()).catalog().find(id == null ? "" : id).orElseThrow(NotFoundException::new);
    }

    private Option option(Template template) {
        Locale language = page.locale();
        return new Option(template.id(), template.text(language).title(), template.text(language).summary());
    }
}
