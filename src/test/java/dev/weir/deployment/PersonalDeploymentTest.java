package dev.weir.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.deployment.health.HealthReader;
import dev.weir.localcloud.bap.Environments;
import dev.weir.localcloud.calls.CallLog;
import dev.weir.localcloud.calls.ServiceCall;
import dev.weir.localcloud.faults.Fault;
import dev.weir.localcloud.faults.Faults;
import dev.weir.localcloud.flow.CloudFlow;
import dev.weir.localcloud.flow.CloudFlows;
import dev.weir.localcloud.flow.FlowRun;
import dev.weir.localcloud.flow.FlowRuns;
import dev.weir.microsoft.bap.Environment;
import dev.weir.record.FlowWatch;
import dev.weir.testsupport.People;
import dev.weir.testsupport.PortalClient;
import io.quarkus.test.junit.QuarkusTest;

/** An environment without Dataverse: the flow is its owner's own. */
@QuarkusTest
class PersonalDeploymentTest {

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @Inject
    Environments environments;

    @Inject
    CloudFlows flows;

    @Inject
    FlowRuns runs;

    @Inject
    FlowWatch watch;

    @Inject
    Faults faults;

    @Inject
    CallLog calls;

    @Inject
    Deployments deployments;

    @Inject
    DeploymentRunner runner;

    @Inject
    Fleet fleet;

    @Inject
    HealthReader health;

    @Inject
    ObjectMapper json;

    private Environment environment;
    private Acting alice;
    private UUID id;

    @BeforeEach
    void wantAFlow() throws Exception {
        var made = environments.create(People.CONTOSO, "Personal", "europe", "Sandbox", false);
        environment = new Environment(made.name(), made.displayName(), made.sku(), false, made.dataverse(localCloud));
        alice = new LocalActing(localCloud, People.CONTOSO, "alice@contoso.example");
        id = deployments.want(People.CONTOSO, environment, blueprint("1.0.0", "Hello"), "test");
    }

    @AfterEach
    void forgetFaults() {
        faults.clear();
    }

    @Test
    void run_newFlow_endsOnAndVerified() {
        assertThat(run()).isEqualTo(DeploymentState.DONE);
        assertThat(flow().isOn()).isTrue();
        assertThat(flow().ownerId()).isEqualTo(People.ALICE_ADMIN);
        assertThat(deployments.steps(People.CONTOSO, id)).extracting(step -> step.step).containsExactly(StepName.REACH,
                StepName.CONNECT, StepName.WRITE, StepName.SWITCH, StepName.VERIFY);
        assertThat(deployment().flowName).isEqualTo(flow().name());
        assertThat(health.read(deployment(), alice)).isEmpty();
    }

    @Test
    void run_flowWantsToBeAskedLess_waitsAsTheOtherRouteDoes() {
        faults.ask(new Fault("flow", "throttled", 0, null, null, 0, 60));
        assertThat(run()).isEqualTo(DeploymentState.WAITING);
        assertThat(deployments.find(People.CONTOSO, id).orElseThrow().cause).isEqualTo(Cause.THROTTLED);
    }

    @Test
    void run_again_changesNothing() {
        run();
        long before = calls.last();
        assertThat(run()).isEqualTo(DeploymentState.DONE);
        assertThat(calls.since(before, environment.name())).isNotEmpty().extracting(ServiceCall::method).containsOnly("GET");
    }

    @Test
    void run_answerLost_isDoneOnce() {
        faults.ask(new Fault("flow", "lost-answer", 1, "flows$", null, 0, 0));
        for (int attempt = 0; attempt < 5
                && deployments.find(People.CONTOSO, id).orElseThrow().state != DeploymentState.DONE; attempt++) {
            run();
        }
        assertThat(flows.list(environment.name())).singleElement().satisfies(made -> assertThat(made.isOn()).isTrue());
    }

    @Test
    void run_upgradeOfAnEditedFlow_keepsTheEdit() throws Exception {
        run();
        flows.change(environment.name(), flow().name(),
                edited -> ((ObjectNode) edited.definition().at("/actions/Send/inputs/parameters")).put("cc", "Boss"));
        deployments.upgrade(People.CONTOSO, id, blueprint("1.1.0", "Good day"), "test");
        assertThat(run()).isEqualTo(DeploymentState.DONE);
        assertThat(flow().definition().at("/actions/Send/inputs/parameters/subject").asText()).isEqualTo("Good day");
        assertThat(flow().definition().at("/actions/Send/inputs/parameters/cc").asText()).isEqualTo("Boss");
        assertThat(flow().isOn()).isTrue();
    }

    @Test
    void run_flowTheOwnerDeleted_doesNotComeBackByItself() {
        run();
        flows.remove(flow());
        assertThat(run()).isEqualTo(DeploymentState.FAILED);
        assertThat(deployments.find(People.CONTOSO, id).orElseThrow().cause).isEqualTo(Cause.REMOVED_BY_CUSTOMER);
    }

    @Test
    void run_removal_leavesNothing() throws Exception {
        deployments.upgrade(People.CONTOSO, id, blueprint("7.7.7", "Good day"), "test");
        run();
        assertThat(deployment().ownerName).isEqualTo(alice.personName());
        assertThat(fleet.totals()).extracting(FleetTotal::version).contains("7.7.7");
        deployments.aim(People.CONTOSO, id, Goal.REMOVED, "test");
        assertThat(run()).isEqualTo(DeploymentState.DONE);
        assertThat(flows.list(environment.name())).isEmpty();
        assertThat(deployment().ownerName).isNull();
        assertThat(deployment().flowName).isNull();
        assertThat(fleet.totals()).extracting(FleetTotal::version).doesNotContain("7.7.7");
    }

    private Deployment deployment() {
        return deployments.find(People.CONTOSO, id).orElseThrow();
    }

    @Test
    void recordPage_runOfADeployedFlow_isAskedForInItsEnvironment() {
        run();
        FlowRun begun = runs.open(flow(), "manual", json.createObjectNode());
        runs.close(flow().name(), begun.name(), "Succeeded", null, null);
        watch.seen(People.CONTOSO, "work-orders", "WO-1017", flow().name(), begun.name());
        assertThat(PortalClient.signedIn("alice@contoso.example").get("/records/work-orders/WO-1017").body()).contains(
                "href=\"/flows/runs/" + environment.name() + "/" + flow().name() + "/" + begun.name() + "\"", ">Mail<",
                "run-status--succeeded");
        assertThat(watch.title(People.CONTOSO, flow().name())).contains("Mail");
        assertThat(watch.title(People.HANBIT, flow().name())).isEmpty();
    }

    private DeploymentState run() {
        return runner.run(People.CONTOSO, id, alice);
    }

    private CloudFlow flow() {
        assertThat(flows.list(environment.name())).hasSize(1);
        return flows.list(environment.name()).get(0);
    }

    private Blueprint blueprint(String version, String subject) throws Exception {
        return new Blueprint("mail", version, "Mail", (ObjectNode) json.readTree("""
                {"triggers":{"manual":{"type":"Request","kind":"Button","inputs":{"schema":{"type":"object"}}}},
                "actions":{"Send":{"type":"OpenApiConnection","runAfter":{},"inputs":{"host":{"connectionName":"mail",
                "operationId":"SendEmailV2","apiId":"/providers/Microsoft.PowerApps/apis/shared_office365"},
                "parameters":{"subject":"%s","to":"Office"}}}}}""".formatted(subject)), Map.of("mail", "shared_office365"));
    }
}
