package dev.weir.deployment.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.connector.install.Installation;
import dev.weir.customer.CustomerState;
import dev.weir.customer.Customers;
import dev.weir.deployment.ActingConsents;
import dev.weir.deployment.Blueprint;
import dev.weir.deployment.Deployment;
import dev.weir.deployment.DeploymentRunner;
import dev.weir.deployment.DeploymentState;
import dev.weir.deployment.Deployments;
import dev.weir.deployment.Offers;
import dev.weir.localcloud.bap.Environments;
import dev.weir.microsoft.bap.Environment;
import dev.weir.testsupport.LocalTokens;
import dev.weir.testsupport.People;
import dev.weir.testsupport.PortalClient;
import io.quarkus.test.junit.QuarkusTest;

/** The operator brings a new version of the connector to the customers who have an older one. */
@QuarkusTest
class ConnectorRolloutTest {

    private static final List<Integer> CUSTOMERS = List.of(1971, 1972, 1973);
    private static final int EXCLUDED = 1973;

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @Inject
    Environments environments;

    @Inject
    Customers customers;

    @Inject
    ActingConsents consents;

    @Inject
    Deployments deployments;

    @Inject
    DeploymentRunner runner;

    @Inject
    Installation installation;

    @Inject
    Offers offers;

    @Inject
    Rollouts rollouts;

    @Inject
    RolloutStep step;

    @AfterEach
    void leave() {
        CUSTOMERS.forEach(number -> customers.put(tenant(number), tenant(number), CustomerState.LEFT));
    }

    @Test
    void rollout_ofTheConnector_reachesCustomersThroughThePage() {
        Blueprint present = offers.connector(Locale.ENGLISH);
        CUSTOMERS.forEach(number -> haveOlder(number, present));
        PortalClient olivia = PortalClient.signedIn("olivia@fieldline.example");
        assertThat(olivia.get("/operator/rollouts").body()).contains(present.title() + " " + present.version())
                .contains("value=\"" + Blueprint.CONNECTOR + "\"");

        String rollout = olivia.submit("/operator/rollouts", "/operator/rollouts",
                Map.of("template", Blueprint.CONNECTOR, "rings", "50, 100", "concurrency", "1", "tolerance", "0",
                        "excluded", tenant(EXCLUDED)))
                .location().getPath();
        long id = Long.parseLong(rollout.substring(rollout.lastIndexOf('/') + 1));

        await().atMost(Duration.ofMinutes(1)).until(() -> !rollouts.find(id).orElseThrow().state.isUnderWay());
        assertThat(rollouts.find(id).orElseThrow().state).isEqualTo(RolloutState.DONE);
        for (int number : List.of(1971, 1972)) {
            assertThat(deployment(number).shippedVersion).isEqualTo(present.version());
            assertThat(described(number)).isEqualTo(present.definition().at("/info/description").asText());
        }
        assertThat(deployment(EXCLUDED).shippedVersion).isEqualTo("0.9.0");
        assertThat(described(EXCLUDED)).isEqualTo("As it was before");
        // Whoever was left out sees that a version waits.
        assertThat(PortalClient.signedIn("admin@t" + EXCLUDED + ".fleet.example").get("/admin/deployments").body())
                .contains("0.9.0", present.version());
        assertThat(olivia.get("/operator/audit").body()).contains("/operator/rollouts", "rollout.start");
    }

    /** A rollout that was asked for while all customers were active, and one that is not any more when its turn comes. */
    @ParameterizedTest
    @CsvSource({ "ACTIVE, DONE", "TRIAL, DONE", "SUSPENDED, SKIPPED", "LEFT, SKIPPED" })
    void upgrade_byTheCustomersStateWhenItsTurnComes(CustomerState state, TargetState expected) {
        int number = CUSTOMERS.get(0);
        Blueprint present = offers.connector(Locale.ENGLISH);
        haveOlder(number, present);
        long id = rollouts.start(new NewRollout(Blueprint.CONNECTOR, List.of(100), 1, 0, Instant.parse("2999-01-01T00:00:00Z"),
                Set.of()), present.version(), People.FIELDLINE, "test");
        RolloutTarget target = rollouts.targets(id, 0, 100).stream()
                .filter(each -> each.tenantId.equals(tenant(number))).findFirst().orElseThrow();
        customers.put(tenant(number), "Fleet", state);

        assertThat(step.upgrade(rollouts.find(id).orElseThrow(), target)).isEqualTo(expected);

        rollouts.abort(id);
        assertThat(deployment(number).shippedVersion).isEqualTo(expected == TargetState.DONE ? present.version() : "0.9.0");
    }

    private void haveOlder(int number, Blueprint present) {
        ObjectNode definition = present.definition().deepCopy();
        definition.withObject("/info").put("description", "As it was before");
        customers.put(tenant(number), "Fleet " + number, CustomerState.ACTIVE);
        consents.give(tenant(number), "f1ee0000-0000-4000-9000-%012d".formatted(number), "Admin " + number,
                LocalTokens.refresh(localCloud, "admin@t" + number + ".fleet.example"));
        UUID id = deployments.want(tenant(number), environment(number),
                new Blueprint(present.template(), "0.9.0", present.title(), definition, Map.of()), "test");
        assertThat(runner.run(tenant(number), id, consents.acting(tenant(number)).orElseThrow()))
                .isEqualTo(DeploymentState.DONE);
        assertThat(described(number)).isEqualTo("As it was before");
    }

    private String described(int number) {
        return installation.find(consents.acting(tenant(number)).orElseThrow().powerAppsToken(),
                environment(number).name()).orElseThrow().definition().at("/info/description").asText();
    }

    private Environment environment(int number) {
        var home = environments.of(tenant(number)).get(1);
        return new Environment(home.name(), home.displayName(), home.sku(), false, home.dataverse(localCloud));
    }

    private Deployment deployment(int number) {
        return deployments.of(tenant(number)).get(0);
    }

    private static String tenant(int number) {
        return "f1ee0000-0000-4000-8000-%012d".formatted(number);
    }
}
