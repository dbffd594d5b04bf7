package dev.weir.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.connector.install.Installation;
import dev.weir.localcloud.bap.Environments;
import dev.weir.localcloud.calls.CallLog;
import dev.weir.localcloud.calls.ServiceCall;
import dev.weir.localcloud.faults.Fault;
import dev.weir.localcloud.faults.Faults;
import dev.weir.microsoft.bap.Environment;
import dev.weir.microsoft.powerapps.CustomConnectorClient;
import dev.weir.testsupport.People;
import dev.weir.testsupport.PortalClient;
import dev.weir.workflow.compare.Side;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ConnectorDeploymentTest {

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @Inject
    Environments environments;

    @Inject
    Offers offers;

    @Inject
    Installation installation;

    @Inject
    CustomConnectorClient powerApps;

    @Inject
    Deployments deployments;

    @Inject
    DeploymentRunner runner;

    @Inject
    CallLog calls;

    @Inject
    Faults faults;

    private Environment environment;
    private Acting alice;
    private UUID id;

    @BeforeEach
    void wantTheConnector() {
        var made = environments.create(People.CONTOSO, "Connectors", "europe", "Sandbox", false);
        environment = new Environment(made.name(), made.displayName(), made.sku(), false, made.dataverse(localCloud));
        alice = new LocalActing(localCloud, People.CONTOSO, "alice@contoso.example");
        id = deployments.want(People.CONTOSO, environment, offers.connector(Locale.ENGLISH), "test");
    }

    @AfterEach
    void forgetFaults() {
        faults.clear();
    }

    @Test
    void run_newConnector_isInstalledSharedAndSeen() {
        assertThat(run()).isEqualTo(DeploymentState.DONE);
        assertThat(deployments.steps(People.CONTOSO, id)).extracting(step -> step.step).containsExactly(StepName.INSTALL,
                StepName.SHARE, StepName.VERIFY);
        String name = installation.find(alice.powerAppsToken(), environment.name()).orElseThrow().name();
        assertThat(powerApps.isSharedWithTenant(alice.powerAppsToken(), environment.name(), name)).isTrue();
    }

    @Test
    void run_again_changesNothing() {
        run();
        long before = calls.last();
        assertThat(run()).isEqualTo(DeploymentState.DONE);
        assertThat(calls.since(before, "/Microsoft.PowerApps/")).isNotEmpty().extracting(ServiceCall::method)
                .containsOnly("GET");
    }

    @Test
    void run_answerLost_installsOnce() {
        faults.ask(new Fault("powerapps", "lost-answer", 1, "apis$", null, 0, 0));
        for (int attempt = 0; attempt < 5 && deployment().state != DeploymentState.DONE; attempt++) {
            run();
        }
        assertThat(deployment().state).isEqualTo(DeploymentState.DONE);
        assertThat(powerApps.list(alice.powerAppsToken(), environment.name())).hasSize(1);
    }

    @Test
    void run_versionThatTakesAnOperationAway_asksFirst() {
        run();
        Blueprint present = offers.connector(Locale.ENGLISH);
        ObjectNode smaller = present.definition().deepCopy();
        String gone = smaller.path("paths").fieldNames().next();
        smaller.withObject("/paths").remove(gone);
        deployments.upgrade(People.CONTOSO, id,
                new Blueprint(Blueprint.CONNECTOR, "9.9.9", present.title(), smaller, Map.of()), "test");
        assertThat(run()).isEqualTo(DeploymentState.ASKING);
        assertThat(deployment().cause).isEqualTo(Cause.CONNECTOR_BREAKS);
        deployments.decide(People.CONTOSO, id, Map.of(Reconciliation.WHOLE, Side.SHIPPED), "test");
        assertThat(run()).isEqualTo(DeploymentState.DONE);
        assertThat(installation.find(alice.powerAppsToken(), environment.name()).orElseThrow().definition().path("paths")
                .size()).isEqualTo(smaller.path("paths").size());
    }

    @Test
    void run_connectorTheCustomerDeleted_doesNotComeBackByItself() {
        run();
        powerApps.delete(alice.powerAppsToken(), environment.name(),
                installation.find(alice.powerAppsToken(), environment.name()).orElseThrow().name());
        assertThat(run()).isEqualTo(DeploymentState.FAILED);
        assertThat(deployment().cause).isEqualTo(Cause.REMOVED_BY_CUSTOMER);
        deployments.restore(People.CONTOSO, id, "test");
        assertThat(run()).isEqualTo(DeploymentState.DONE);
    }

    @Test
    void run_removal_leavesNothing() {
        run();
        deployments.aim(People.CONTOSO, id, Goal.REMOVED, "test");
        assertThat(run()).isEqualTo(DeploymentState.DONE);
        assertThat(powerApps.list(alice.powerAppsToken(), environment.name())).isEmpty();
    }

    @Test
    void deploy_throughThePages_plansAndEndsAsWanted() {
        PortalClient admin = PortalClient.signedIn("alice@contoso.example");
        var other = environments.create(People.CONTOSO, "By pages", "europe", "Sandbox", false);
        String plan = "/admin/deployments/plan?template=connector&environment=" + other.name();
        assertThat(admin.get("/admin/deployments/new?template=connector").body()).contains("The connector: ");
        assertThat(admin.get(plan).body()).contains("will be made");
        assertThat(admin.settled(admin.submit(plan, "/admin/deployments",
                Map.of("environment", other.name(), "template", "connector"))).body()).contains("As wanted, On")
                .contains("Share it with the organisation");
        assertThat(admin.get(plan).body()).contains("stays as it is");
    }

    private DeploymentState run() {
        return runner.run(People.CONTOSO, id, alice);
    }

    private Deployment deployment() {
        List<Deployment> all = deployments.of(People.CONTOSO);
        return all.stream().filter(each -> each.id.equals(id)).findFirst().orElseThrow();
    }
}
