package dev.weir.deployment.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.weir.customer.TenantScope;
import dev.weir.deployment.ActingConsents;
import dev.weir.deployment.Mandate;
import dev.weir.localcloud.bap.Environment;
import dev.weir.localcloud.bap.Environments;
import dev.weir.localcloud.faults.Fault;
import dev.weir.localcloud.faults.Faults;
import dev.weir.localcloud.flow.CloudFlow;
import dev.weir.localcloud.flow.CloudFlows;
import dev.weir.testsupport.People;
import dev.weir.testsupport.PortalClient;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class DeploymentPagesTest {

    private static final String ANSWERS = "recipient";

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @Inject
    Environments environments;

    @Inject
    CloudFlows flows;

    @Inject
    ActingConsents consents;

    @Inject
    Faults faults;

    @Inject
    TenantScope scope;

    @AfterEach
    void forgetFaults() {
        faults.clear();
    }

    @Test
    void deploy_throughThePages_endsWithARunningFlow() {
        Environment environment = environments.create(People.CONTOSO, "Pilot", "europe", "Sandbox", true);
        PortalClient alice = PortalClient.signedIn("alice@contoso.example");
        assertThat(alice.get("/admin").body()).contains("/admin/deployments");
        assertThat(alice.get("/admin/deployments/new?template=daily-digest").body()).contains("Pilot");
        String plan = "/admin/deployments/plan?template=daily-digest&environment=" + environment.name();
        assertThat(alice.get(plan).body()).contains("You may deploy here").contains("p_" + ANSWERS)
                .contains("Your licence covers the flow").contains("The connector is there").contains("belong to you")
                .contains("will be made").contains("Other flows here")
                .doesNotContain("Some checks failed");

        var deployed = alice.settled(alice.submit(plan, "/admin/deployments", Map.of("environment", environment.name(),
                "template", "daily-digest", "p_" + ANSWERS, "office@contoso.example")));
        assertThat(deployed.body()).contains("As wanted").contains("Check the result");
        assertThat(flows.list(environment.name())).singleElement().satisfies(flow -> {
            assertThat(flow.isOn()).isTrue();
            assertThat(flow.definition().at("/parameters/recipient/defaultValue").asText())
                    .isEqualTo("office@contoso.example");
        });

        String page = deployed.address().getPath();
        assertThat(alice.settled(alice.submit(page, page + "/off", Map.of())).body()).contains("As wanted, Off");
        assertThat(flows.list(environment.name())).noneMatch(CloudFlow::isOn);
        assertThat(alice.get("/admin/audit").body()).contains("deployment.off");
        assertThat(alice.get("/admin/audit/audit.csv").body()).contains("\"deployment.off\"").contains("at,actor");
        assertThat(PortalClient.signedIn("jimin@hanbit.example").get(page).status()).isEqualTo(404);
        assertThat(PortalClient.signedIn("bob@contoso.example").get("/admin/deployments").status()).isEqualTo(403);
    }

    @Test
    void deploy_microsoftBusy_goesOnByItselfAndTellsWhatIsToCome() {
        Environment environment = environments.create(People.CONTOSO, "Busy", "europe", "Sandbox", true);
        PortalClient alice = PortalClient.signedIn("alice@contoso.example");
        String plan = "/admin/deployments/plan?template=daily-digest&environment=" + environment.name();
        faults.ask(
                new Fault("dataverse", "throttled", 1, environment.organization().orElseThrow() + ".*workflows(\\(|%28)", null,
                        0, 3));
        var asked = alice.submit(plan, "/admin/deployments", Map.of("environment", environment.name(), "template",
                "daily-digest", "p_" + ANSWERS, "office@contoso.example"));
        String page = asked.location().getPath();
        var waiting = Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> alice.get(page),
                seen -> seen.body().contains("Microsoft asks to go slower"));
        assertThat(waiting.body()).contains("/assets/live.js").contains("still to come").contains("http-equiv=\"refresh\"");
        assertThat(alice.settled(asked).body()).contains("As wanted, On").doesNotContain("still to come");
        UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        assertThat(scope.<Optional<Mandate>> call(People.CONTOSO, () -> Mandate.findByIdOptional(id))).isEmpty();
    }

    @Test
    void consent_givenAndTakenBack_isKeptEncrypted() {
        PortalClient jimin = PortalClient.signedIn("jimin@hanbit.example");
        assertThat(jimin.follow(jimin.submit("/admin/consent", "/admin/consent/give", Map.of())).body())
                .contains("/admin/consent/revoke");
        assertThat(consents.find(People.HANBIT)).hasValueSatisfying(consent -> {
            assertThat(consent.objectId).isEqualTo(People.JIMIN_ADMIN);
            assertThat(consent.refreshToken).matches("[0-9a-f]{8}\\..*");
        });
        assertThat(consents.acting(People.HANBIT).orElseThrow().powerAppsToken()).isNotEmpty();
        jimin.follow(jimin.submit("/admin/consent", "/admin/consent/revoke", Map.of()));
        assertThat(consents.acting(People.HANBIT)).isEmpty();
    }

    @Test
    void deploy_withoutAnswer_asksForIt() {
        Environment environment = environments.create(People.CONTOSO, "Second", "europe", "Sandbox", true);
        PortalClient alice = PortalClient.signedIn("alice@contoso.example");
        String plan = "/admin/deployments/plan?template=daily-digest&environment=" + environment.name();
        var refused = alice.submit(plan, "/admin/deployments",
                Map.of("environment", environment.name(), "template", "daily-digest", "p_" + ANSWERS, ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("These answers need a change", "An answer is needed.");

        var wrong = alice.submit(plan, "/admin/deployments",
                Map.of("environment", environment.name(), "template", "daily-digest", "p_" + ANSWERS, "the office"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Enter an e-mail address", "value=\"the office\"");
        assertThat(flows.list(environment.name())).isEmpty();
    }

    @Test
    void deploy_recordToPick_offersThoseOfTheTenantAndTakesNoOther() {
        Environment environment = environments.create(People.CONTOSO, "Third", "europe", "Sandbox", true);
        PortalClient alice = PortalClient.signedIn("alice@contoso.example");
        String plan = "/admin/deployments/plan?template=order-from-email&environment=" + environment.name();
        assertThat(alice.get(plan).body()).contains("<datalist", "<option value=\"CU-");
        var refused = alice.submit(plan, "/admin/deployments", Map.of("environment", environment.name(), "template",
                "order-from-email", "p_word", "Order", "p_customer", "CU-of-nobody"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Choose one of the list.", "value=\"CU-of-nobody\"");
    }

    @Test
    void plan_environmentWithoutDatabase_saysSo() {
        PortalClient alice = PortalClient.signedIn("alice@contoso.example");
        assertThat(alice.get("/admin/deployments/new").body()).contains("no database");
    }
}
