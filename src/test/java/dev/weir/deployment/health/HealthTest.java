package dev.weir.deployment.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import dev.weir.deployment.ActingConsents;
import dev.weir.deployment.Cause;
import dev.weir.deployment.Deployment;
import dev.weir.deployment.Deployments;
import dev.weir.localcloud.bap.Environment;
import dev.weir.localcloud.bap.Environments;
import dev.weir.localcloud.flow.CloudFlow;
import dev.weir.localcloud.flow.CloudFlows;
import dev.weir.localcloud.flow.FlowRun;
import dev.weir.localcloud.flow.FlowRuns;
import dev.weir.testsupport.LocalCloud;
import dev.weir.testsupport.LocalTokens;
import dev.weir.testsupport.People;
import dev.weir.testsupport.PortalClient;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class HealthTest {

    private static final String JIMIN = "jimin@hanbit.example";

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @Inject
    Environments environments;

    @Inject
    CloudFlows flows;

    @Inject
    FlowRuns runs;

    @Inject
    Deployments deployments;

    @Inject
    ActingConsents consents;

    @Inject
    HealthRound round;

    @Inject
    Health health;

    private PortalClient jimin;
    private Deployment deployment;
    private CloudFlow flow;

    @BeforeEach
    void deploy() {
        Environment environment = environments.create(People.HANBIT, "Health", "asia", "Sandbox", true);
        jimin = PortalClient.signedIn(JIMIN);
        String plan = "/admin/deployments/plan?template=daily-digest&environment=" + environment.name();
        jimin.settled(jimin.submit(plan, "/admin/deployments", Map.of("environment", environment.name(), "template",
                "daily-digest", "p_recipient", "office@hanbit.example")));
        deployment = deployments.of(People.HANBIT).stream().filter(each -> each.environment.equals(environment.name()))
                .findFirst().orElseThrow();
        flow = flows.list(environment.name()).get(0);
        consents.give(People.HANBIT, People.JIMIN_ADMIN, "Jimin", LocalTokens.refresh(localCloud, JIMIN));
    }

    @AfterEach
    void takeBack() {
        LocalCloud.clearFaults();
        consents.revoke(People.HANBIT, "Jimin");
    }

    @Test
    void round_readsRunsOnce_andTwiceChangesNothing() {
        end("Succeeded", null);
        end("Succeeded", null);
        end("Failed", "ConnectionAuthorizationFailed");
        Health.Rate before = health.ofTenant(30, People.HANBIT).stream().filter(this::ours).findFirst()
                .orElse(new Health.Rate("daily-digest", deployment.shippedVersion, 0, 0));
        assertThat(round.read()).isPositive();
        Health.Rate after = health.ofTenant(30, People.HANBIT).stream().filter(this::ours).findFirst().orElseThrow();
        assertThat(after.succeeded() - before.succeeded()).isEqualTo(2);
        assertThat(after.failed() - before.failed()).isEqualTo(1);
        round.read();
        assertThat(health.ofTenant(30, People.HANBIT)).contains(after);
        assertThat(health.byVersion(30)).anyMatch(this::ours);
        assertThat(health.byTenant(30, java.util.List.of(People.HANBIT, People.NORTHWIND))).containsOnlyKeys(People.HANBIT);

        RunReading reading = reading(deployment.id);
        assertThat(reading.isFailing()).isTrue();
        assertThat(reading.failure).isEqualTo(RunFailure.CONNECTION);
        assertThat(jimin.in("en").get("/admin").body()).contains("A connection of the flow has ended",
                "sign in to it again", "/flows/runs/" + deployment.environment);
        assertThat(PortalClient.signedIn("alice@contoso.example").get("/admin").body())
                .doesNotContain(deployment.id.toString());

        PortalClient olivia = PortalClient.signedIn("olivia@fieldline.example");
        assertThat(olivia.get("/operator/fleet").body()).contains("daily-digest", " %");
        assertThat(olivia.get("/operator/customers/" + People.HANBIT).body()).contains("daily-digest", after.percent() + " %")
                .doesNotContain("office@hanbit.example");
    }

    @Test
    void round_withoutConsent_readsNothing_butTheAdminCan() {
        consents.revoke(People.HANBIT, "Jimin");
        end("Succeeded", null);
        round.read();
        assertThat(health.readings(People.HANBIT)).doesNotContainKey(deployment.id);
        assertThat(jimin.in("en").follow(jimin.submit("/admin", "/admin/runs", Map.of())).body())
                .contains("The runs were read", "succeeded");
        assertThat(reading(deployment.id).lastStatus).isEqualTo("Succeeded");
    }

    @Test
    void round_whileFlowIsDown_saysSoAndLeavesTheTenantAlone() {
        LocalCloud.fault("""
                {"service": "flow", "kind": "error", "times": 0, "match": "%s"}""".formatted(deployment.environment));
        round.read();
        assertThat(reading(deployment.id).trouble).isEqualTo(Cause.UNREACHABLE);
    }

    @Test
    void round_whileFlowWantsToBeAskedLess_isNotTakenForAnInterdiction() {
        LocalCloud.fault("""
                {"service": "flow", "kind": "throttled", "times": 0, "seconds": 60, "match": "%s"}"""
                .formatted(deployment.environment));
        round.read();
        assertThat(reading(deployment.id).trouble).isEqualTo(Cause.THROTTLED);
    }

    private boolean ours(Health.Rate rate) {
        return rate.group().equals("daily-digest") && rate.version().equals(deployment.shippedVersion);
    }

    private RunReading reading(UUID id) {
        return health.readings(People.HANBIT).get(id);
    }

    private void end(String status, String code) {
        FlowRun run = runs.open(flow, "Every_weekday", JsonNodeFactory.instance.objectNode());
        runs.close(flow.name(), run.name(), status, code, code);
    }
}
