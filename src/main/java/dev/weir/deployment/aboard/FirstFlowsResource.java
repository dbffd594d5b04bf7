package dev.weir.deployment.aboard;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import dev.weir.catalog.ContextPath;
import dev.weir.catalog.Template;
import dev.weir.catalog.question.PickLists;
import dev.weir.deployment.Blueprint;
import dev.weir.deployment.Cause;
import dev.weir.deployment.DeploymentStart;
import dev.weir.deployment.Deployments;
import dev.weir.deployment.Finding;
import dev.weir.deployment.Preflight;
import dev.weir.deployment.SignedIn;
import dev.weir.deployment.Survey;
import dev.weir.deployment.page.AdminEnvironments;
import dev.weir.deployment.page.Catching;
import dev.weir.deployment.page.ParameterForm;
import dev.weir.identity.CurrentUser;
import dev.weir.identity.Role;
import dev.weir.licensing.FlowSubject;
import dev.weir.licensing.LicenceAdvice;
import dev.weir.licensing.LicenceAdvisor;
import dev.weir.microsoft.bap.Environment;
import dev.weir.web.PageContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The last step of setting up: which of the recommended flows are to run for the organisation from now on. */
@Path("/coming-aboard/flows")
@RolesAllowed(Role.ADMIN)
public class FirstFlowsResource {

    @CheckedTemplate(basePath = "aboard")
    static class Templates {
        static native TemplateInstance flows(AboardStep step, AboardSetup setup, List<Choice> choices, Cause cause,
                String missing);
    }

    /**
     * A recommended template.
     *
     * @param blocking what stands in its way in this environment
     * @param chosen whether it is ticked
     */
    record Choice(String id, String title, String summary, List<ParameterForm.Field> fields, List<Finding> blocking,
            boolean chosen) {
    }

    private final SignedIn admin;
    private final CurrentUser user;
    private final AboardSetups setups;
    private final AdminEnvironments environments;
    private final FirstFlows firstFlows;
    private final Preflight preflight;
    private final LicenceAdvisor advisor;
    private final PickLists picks;
    private final Deployments deployments;
    private final DeploymentStart start;
    private final PageContext page;

    FirstFlowsResource(SignedIn admin, CurrentUser user, AboardSetups setups, AdminEnvironments environments,
            FirstFlows firstFlows, Preflight preflight, LicenceAdvisor advisor, PickLists picks, Deployments deployments,
            DeploymentStart start, PageContext page) {
        this.admin = admin;
        this.user = user;
        this.setups = setups;
        this.environments = environments;
        this.firstFlows = firstFlows;
        this.preflight = preflight;
        this.advisor = advisor;
        this.picks = picks;
        this.deployments = deployments;
        this.start = start;
        this.page = page;
    }

    @GET
    public Response ask() {
        Optional<AboardSetup> setup = setups.find(admin.tenantId());
        return setup.isEmpty() ? to("environment") : Response.ok(form(setup.get(), null, "")).build();
    }

    /** Has deployed what was ticked, in the background; the next page shows how far each one is. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response deploy(MultivaluedMap<String, String> form) {
        Optional<AboardSetup> setup = setups.find(admin.tenantId());
        if (setup.isEmpty()) {
            return to("environment");
        }
        List<Template> chosen = firstFlows.of(admin.tenantId()).stream().filter(template -> isChosen(form, template))
                .toList();
        Map<Template, ParameterForm.Sent> sent = new LinkedHashMap<>();
        chosen.forEach(template -> sent.put(template, questions(template).read(answers(form, template))));
        List<String> missing = chosen.stream().flatMap(template -> questions(template).faulty(sent.get(template)).stream())
                .toList();
        Catching<Environment> environment = environments.find(setup.get().environment);
        if (!missing.isEmpty() || environment.cause() != null) {
            return Response.status(422).entity(form(setup.get(), form, String.join(", ", missing))).build();
        }
        for (Template template : chosen) {
            Blueprint blueprint = Blueprint.of(template, sent.get(template).values(),
                    page.locale());
            UUID id = deployments.want(admin.tenantId(), environment.value(), blueprint, admin.name());
            start.as(admin, id);
        }
        return to("done");
    }

    private TemplateInstance form(AboardSetup setup, MultivaluedMap<String, String> sent, String missing) {
        Catching<Environment> environment = environments.find(setup.environment);
        List<Choice> choices = environment.cause() == null ? choices(environment.value(), sent) : List.of();
        return Templates.flows(AboardStep.FLOWS, setup, choices, environment.cause(), missing);
    }

    private List<Choice> choices(Environment environment, MultivaluedMap<String, String> sent) {
        Survey survey = preflight.survey(environment, admin);
        Function<FlowSubject, LicenceAdvice> licences = advisor.mine();
        List<Choice> choices = new ArrayList<>();
        for (Template template : firstFlows.of(admin.tenantId())) {
            Blueprint blueprint = Blueprint.of(template, Map.of(), page.locale());
            List<Finding> blocking = survey.findings(blueprint, licences.apply(template.asFlow(page.locale()))).stream()
                    .filter(Finding::isBlocking).toList();
            boolean first = choices.stream().noneMatch(Choice::chosen);
            choices.add(new Choice(template.id(), template.text(page.locale()).title(),
                    template.text(page.locale()).summary(),
                    questions(template).fields(read(template, sent), suggested(template)), blocking,
                    sent == null ? first && blocking.isEmpty() : isChosen(sent, template)));
        }
        return choices;
    }

    private static boolean isChosen(MultivaluedMap<String, String> form, Template template) {
        return form.getOrDefault("flow", List.of()).contains(template.id());
    }

    /** The answers for one template, under the names that its own form would have. */
    private static MultivaluedMap<String, String> answers(MultivaluedMap<String, String> form, Template template) {
        MultivaluedMap<String, String> answers = new MultivaluedHashMap<>();
        String prefix = template.id() + ".";
        form.forEach((name, values) -> {
            if (name.startsWith(prefix)) {
                answers.put(name.substring(prefix.length()), values);
            }
        });
        return answers;
    }

    private ParameterForm questions(Template template) {
        return new ParameterForm(template, page.locale(), picks, admin.tenantId());
    }

    /** What came back for a template; of one that was not chosen nothing is asked. */
    private ParameterForm.Sent read(Template template, MultivaluedMap<String, String> sent) {
        if (sent == null) {
            return ParameterForm.Sent.NOTHING;
        }
        ParameterForm.Sent read = questions(template).read(answers(sent, template));
        return isChosen(sent, template) ? read : new ParameterForm.Sent(read.texts(), Map.of(), Map.of());
    }

    private Map<String, String> suggested(Template template) {
        Map<String, String> suggested = new HashMap<>();
        template.askedParameters().forEach(parameter -> {
            if (parameter.suggest().filter(path -> path.equals(new ContextPath(ContextPath.Root.USER, "email"))).isPresent()) {
                suggested.put(parameter.name(), user.userPrincipalName());
            }
        });
        return suggested;
    }

    private static Response to(String step) {
        return Response.seeOther(URI.create("/coming-aboard/" + step)).build();
    }
}
