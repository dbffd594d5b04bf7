package dev.weir.deployment.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.catalog.serve.ServedCatalog;
import dev.weir.deployment.Blueprint;
import dev.weir.deployment.Cause;
import dev.weir.deployment.Deployment;
import dev.weir.deployment.DeploymentReader;
import dev.weir.deployment.DeploymentRunner;
import dev.weir.deployment.DeploymentStep;
import dev.weir.deployment.Deployments;
import dev.weir.deployment.Goal;
import dev.weir.deployment.Reading;
import dev.weir.deployment.Reconciliation;
import dev.weir.deployment.SignedIn;
import dev.weir.identity.Role;
import dev.weir.web.PageContext;
import dev.weir.workflow.compare.Collision;
import dev.weir.workflow.compare.Side;
import dev.weir.workflow.draw.DrawingOptions;
import dev.weir.workflow.draw.ToldChange;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** One deployment: how it stands, what the customer changed, and everything that can be done with it. */
@Path("/admin/deployments/{id: [0-9a-f-]{36}}")
@RolesAllowed(Role.ADMIN)
public class DeploymentResource {

    @CheckedTemplate(basePath = "deployment")
    static class Templates {
        static native TemplateInstance show(View view);
    }

    /**
     * All that the page shows.
     *
     * @param drift how the flow at the customer's differs; null where it could not be read
     * @param unread why it could not be read
     * @param edits what the customer changed, in plain words
     * @param news what a newer version brings, in plain words
     */
    record View(Deployment deployment, List<DeploymentStep> steps, Reading.Drift drift, Cause unread,
            List<ToldChange> edits, List<Question> questions, boolean broken, Optional<String> newer,
            List<ToldChange> news) {

        public boolean removed() {
            return deployment.goal == Goal.REMOVED;
        }
    }

    /** A collision that the admin decides. */
    record Question(String key, String action, String yours, String shipped) {
    }

    private final SignedIn admin;
    private final Deployments deployments;
    private final DeploymentRunner runner;
    private final DeploymentReader reader;
    private final ServedCatalog catalog;
    private final PageContext page;

    DeploymentResource(SignedIn admin, Deployments deployments, DeploymentRunner runner, DeploymentReader reader,
            ServedCatalog catalog, PageContext page) {
        this.admin = admin;
        this.deployments = deployments;
        this.runner = runner;
        this.reader = reader;
        this.catalog = catalog;
        this.page = page;
    }

    @GET
    public TemplateInstance show(UUID id) {
        Deployment deployment = find(id);
        Catching<Reading> reading = Catching.of(() -> reader.read(deployment, admin));
        DrawingOptions words = DrawingOptions.in(page.locale());
        Optional<JsonNode> theirs = Optional.ofNullable(reading.value()).flatMap(Reading::definition);
        List<ToldChange> edits = deployment.shipped == null || theirs.isEmpty() ? List.of()
                : ToldChange.between(deployments.shipped(deployment).definition(), theirs.get(), words);
        Optional<Blueprint> newer = newer(deployment);
        List<ToldChange> news = newer.map(next -> ToldChange.between(deployments.wanted(deployment).definition(),
                next.definition(), words)).orElse(List.of());
        Optional<Reconciliation> reconciliation = Optional.ofNullable(reading.value()).flatMap(Reading::reconciliation);
        return Templates.show(new View(deployment, deployments.steps(admin.tenantId(), id),
                reading.value() == null ? null : reading.value().drift(), reading.cause(), edits,
                reconciliation.map(DeploymentResource::questions).orElse(List.of()),
                reconciliation.map(Reconciliation::broken).orElse(false), newer.map(Blueprint::version), news));
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
            case "upgrade" -> newer(deployment).ifPresent(next -> deployments.upgrade(tenant, id, next, by));
            case "decide" -> deployments.decide(tenant, id, decisions(form), by);
            default -> deployments.retry(tenant, id, by);
        }
        runner.run(tenant, id, admin);
        return Response.seeOther(URI.create("/admin/deployments/" + id)).build();
    }

    private Deployment find(UUID id) {
        return deployments.find(admin.tenantId(), id).orElseThrow(NotFoundException::new);
    }

    /** The catalog's version with this customer's values, where it is another one. */
    private Optional<Blueprint> newer(Deployment deployment) {
        return catalog.current().find(deployment.template)
                .filter(template -> deployment.goal != Goal.REMOVED && !template.version().equals(deployment.wantedVersion))
                .map(template -> deployments.wanted(deployment).in(template));
    }

    private static List<Question> questions(Reconciliation reconciliation) {
        List<Question> questions = new ArrayList<>();
        for (Collision collision : reconciliation.open()) {
            questions.add(new Question(Reconciliation.key(collision),
                    collision.action().isEmpty() ? collision.place().toString() : collision.action().replace('_', ' '),
                    text(collision.customer()), text(collision.shipped())));
        }
        return questions;
    }

    private static String text(JsonNode value) {
        String text = value.isMissingNode() ? "–" : value.isValueNode() ? value.asText() : value.toString();
        return text.length() > 300 ? text.substring(0, 299) + "…" : text;
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
