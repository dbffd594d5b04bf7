package dev.weir.deployment.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.RequestScoped;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.deployment.Blueprint;
import dev.weir.deployment.Cause;
import dev.weir.deployment.Deployment;
import dev.weir.deployment.DeploymentReader;
import dev.weir.deployment.DeploymentRunner;
import dev.weir.deployment.DeploymentState;
import dev.weir.deployment.Deployments;
import dev.weir.deployment.Goal;
import dev.weir.deployment.Offers;
import dev.weir.deployment.Reading;
import dev.weir.deployment.Reconciliation;
import dev.weir.deployment.SignedIn;
import dev.weir.deployment.rollout.Announcements;
import dev.weir.web.PageContext;
import dev.weir.workflow.compare.Collision;
import dev.weir.workflow.compare.Comparison;
import dev.weir.workflow.definition.Definition;
import dev.weir.workflow.draw.DrawingOptions;
import dev.weir.workflow.draw.FlowDrawing;
import dev.weir.workflow.draw.ToldChange;
import io.quarkus.qute.RawString;

/** Puts together what the page of a deployment shows: what was shipped, what is shipped now, and what the customer has. */
@RequestScoped
class DeploymentPage {

    private static final int LONGEST_VALUE = 300;

    private final SignedIn admin;
    private final Deployments deployments;
    private final DeploymentRunner runner;
    private final DeploymentReader reader;
    private final Offers offers;
    private final Announcements announcements;
    private final PageContext page;

    DeploymentPage(SignedIn admin, Deployments deployments, DeploymentRunner runner, DeploymentReader reader,
            Offers offers, Announcements announcements, PageContext page) {
        this.admin = admin;
        this.deployments = deployments;
        this.runner = runner;
        this.reader = reader;
        this.offers = offers;
        this.announcements = announcements;
        this.page = page;
    }

    DeploymentView of(Deployment deployment) {
        DrawingOptions words = DrawingOptions.in(page.locale());
        boolean still = deployment.state != DeploymentState.UNDER_WAY;
        Catching<Reading> reading = still ? Catching.of(() -> reader.read(deployment, admin)) : null;
        Optional<Reading> read = Optional.ofNullable(reading).map(Catching::value);
        Optional<JsonNode> theirs = read.flatMap(Reading::definition);
        List<ToldChange> edits = deployment.shipped == null || theirs.isEmpty() ? List.of()
                : ToldChange.between(deployments.shipped(deployment).definition(), theirs.get(), words);
        Optional<Blueprint> newer = newer(deployment);
        List<ToldChange> news = newer.filter(next -> !next.describesConnector()).map(next -> ToldChange
                .between(deployments.wanted(deployment).definition(), next.definition(), words)).orElse(List.of());
        Optional<Reconciliation> present = read.flatMap(Reading::reconciliation);
        Optional<Reconciliation> next = newer.isPresent() && theirs.isPresent() && deployment.shipped != null
                ? Optional.of(reader.preview(deployment, newer.get(), theirs.get()))
                : Optional.empty();
        return new DeploymentView(deployment,
                StepLine.of(runner.stepsTo(deployment.route, deployment.goal),
                        deployments.steps(deployment.tenantId, deployment.id),
                        deployment.state),
                read.map(Reading::drift).orElse(null), reading == null ? null : reading.cause(), edits,
                present.map(DeploymentPage::questions).orElse(List.of()), isWhole(deployment, present),
                newer.map(Blueprint::version), news, next.map(preview -> preview.open().size()).orElse(0),
                theirs.map(flow -> drawing(deployment, flow, next.or(() -> present), words)).orElse(null),
                announcements.of(deployment.tenantId, deployment.id));
    }

    /** Whether only the whole can be decided about. */
    private static boolean isWhole(Deployment deployment, Optional<Reconciliation> present) {
        return deployment.cause == Cause.CONNECTOR_BREAKS || present.map(Reconciliation::broken).orElse(false);
    }

    /** The version that is offered, with this customer's values, where it is another one. */
    Optional<Blueprint> newer(Deployment deployment) {
        return offers.newest(deployments.wanted(deployment)).filter(
                newest -> deployment.goal != Goal.REMOVED && !newest.version().equals(deployment.wantedVersion));
    }

    /** The flow as it is to become, or else as the customer has it, with whatever differs outlined. */
    private RawString drawing(Deployment deployment, JsonNode theirs, Optional<Reconciliation> next, DrawingOptions words) {
        Map<String, String> marks = new TreeMap<>();
        if (deployment.shipped != null) {
            marks.putAll(ToldChange.marks(Comparison.of(deployments.shipped(deployment).definition(), theirs)));
        }
        JsonNode shown = next.map(Reconciliation::definition).orElse(theirs);
        marks.putAll(ToldChange.marks(Comparison.of(theirs, shown)));
        next.ifPresent(merged -> merged.open().stream().map(Collision::action).filter(action -> !action.isEmpty())
                .forEach(action -> marks.put(action, "asked")));
        return marks.isEmpty() ? null
                : new RawString(FlowDrawing.svg(Definition.read(shown), words.withOutcomes(marks)));
    }

    private static List<DeploymentView.Question> questions(Reconciliation reconciliation) {
        List<DeploymentView.Question> questions = new ArrayList<>();
        for (Collision collision : reconciliation.open()) {
            questions.add(new DeploymentView.Question(Reconciliation.key(collision),
                    collision.action().isEmpty() ? collision.place().toString() : collision.action().replace('_', ' '),
                    text(collision.customer()), text(collision.shipped())));
        }
        return questions;
    }

    private static String text(JsonNode value) {
        String text = value.isMissingNode() ? "–" : value.isValueNode() ? value.asText() : value.toString();
        return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE - 1) + "…" : text;
    }
}
