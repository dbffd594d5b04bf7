package dev.weir.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.customer.TenantScope;
import dev.weir.localcloud.bap.Environments;
import dev.weir.microsoft.bap.Environment;
import dev.weir.testsupport.LocalTokens;
import io.quarkus.test.junit.QuarkusTest;

/** Deployments while nobody of the customer is there. */
@QuarkusTest
class DeploymentWorkTest {

    private static final String TENANT = "f1ee0000-0000-4000-8000-%012d".formatted(1985);
    private static final String ADMIN = "admin@t1985.fleet.example";

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @Inject
    Environments environments;

    @Inject
    Deployments deployments;

    @Inject
    DeploymentRunner runner;

    @Inject
    DeploymentWork work;

    @Inject
    DeploymentStart start;

    @Inject
    ActingConsents consents;

    @Inject
    TenantScope scope;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    private UUID id;

    @BeforeEach
    void wantAFlow() throws Exception {
        consents.revoke(TENANT, "test");
        var made = environments.create(TENANT, "Away", "europe", "Sandbox", true);
        id = deployments.want(TENANT, new Environment(made.name(), made.displayName(), made.sku(), false,
                made.dataverse(localCloud)), new Blueprint("mail", "1.0.0", "Mail", (ObjectNode) json.readTree("""
                        {"triggers":{"manual":{"type":"Request","kind":"Button","inputs":{"schema":{"type":"object"}}}},
                        "actions":{"Say":{"type":"Compose","runAfter":{},"inputs":"Hello"}}}"""), Map.of()), "test");
    }

    @Test
    void work_withoutConsent_waitsForTheNextVisitAndGoesOnOnceThereIs() {
        assertThat(work.work(new DeploymentWork.Errand(TENANT, id))).isEmpty();
        assertThat(deployment().state).isEqualTo(DeploymentState.WAITING);
        assertThat(deployment().cause).isEqualTo(Cause.CONSENT_MISSING);
        letAMinutePass();
        assertThat(deployments.resumable()).extracting(DeployedVersion::id).doesNotContain(id);

        consents.give(TENANT, "f1ee0000-0000-4000-9000-%012d".formatted(1985), "Admin", LocalTokens.refresh(localCloud, ADMIN));
        assertThat(deployments.resumable()).extracting(DeployedVersion::id).contains(id);
        start.wake(TENANT, id);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(deployment())
                .extracting(now -> now.state, now -> now.cause, now -> now.detail).startsWith(DeploymentState.DONE));
    }

    @Test
    void resumable_killedInTheMiddle_isFoundAgain() {
        assertThat(deployments.resumable()).extracting(DeployedVersion::id).doesNotContain(id);
        letAMinutePass();
        assertThat(deployments.resumable()).extracting(DeployedVersion::id).contains(id);
    }

    @Test
    void run_somethingElseIsWantedMeanwhile_isLeftToTheNextAttempt() {
        Acting admin = new LocalActing(localCloud, TENANT, ADMIN);
        AtomicBoolean changed = new AtomicBoolean();
        Acting changingTheirMind = new Acting() {

            @Override
            public String tenantId() {
                return TENANT;
            }

            @Override
            public String name() {
                return admin.name();
            }

            @Override
            public String token(String audience) {
                if (changed.compareAndSet(false, true)) {
                    deployments.aim(TENANT, id, Goal.OFF, "test");
                }
                return admin.token(audience);
            }

            @Override
            public String flowToken() {
                return admin.flowToken();
            }

            @Override
            public String powerAppsToken() {
                return admin.powerAppsToken();
            }
        };
        assertThat(runner.run(TENANT, id, changingTheirMind)).isEqualTo(DeploymentState.UNDER_WAY);
        assertThat(deployment().goal).isEqualTo(Goal.OFF);
        assertThat(runner.run(TENANT, id, admin)).isEqualTo(DeploymentState.DONE);
        assertThat(deployments.steps(TENANT, id)).extracting(step -> step.step).contains(StepName.SWITCH);
    }

    private void letAMinutePass() {
        scope.run(TENANT, () -> Deployment.update("changedAt = ?1 where id = ?2", clock.instant().minusSeconds(120), id));
    }

    private Deployment deployment() {
        return deployments.find(TENANT, id).orElseThrow();
    }
}
