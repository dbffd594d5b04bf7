package dev.weir.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.bap.Environments;
import dev.weir.localcloud.calls.CallLog;
import dev.weir.localcloud.calls.ServiceCall;
import dev.weir.localcloud.faults.Fault;
import dev.weir.localcloud.faults.Faults;
import dev.weir.localcloud.flow.FlowRuns;
import dev.weir.microsoft.bap.Environment;
import dev.weir.microsoft.dataverse.CloudFlow;
import dev.weir.microsoft.dataverse.DataverseClient;
import dev.weir.microsoft.dataverse.Organization;
import dev.weir.testsupport.People;
import dev.weir.workflow.compare.Side;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class DeploymentRunnerTest {

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @Inject
    Environments environments;

    @Inject
    Faults faults;

    @Inject
    CallLog calls;

    @Inject
    FlowRuns flowRuns;

    @Inject
    DataverseClient dataverse;

    @Inject
    Deployments deployments;

    @Inject
    DeploymentRunner runner;

    @Inject
    ObjectMapper json;

    private Environment environment;
    private Acting alice;
    private Organization organization;
    private UUID id;

    @BeforeEach
    void wantAFlow() {
        var made = environments.create(People.CONTOSO, "Deployments", "europe", "Sandbox", true);
        environment = new Environment(made.name(), made.displayName(), made.sku(), false, made.dataverse(localCloud));
        alice = new LocalActing(localCloud, People.CONTOSO, "alice@contoso.example");
        organization = dataverse.open(environment.dataverse().orElseThrow(),
                () -> alice.token(environment.dataverse().orElseThrow().toString()));
        id = deployments.want(People.CONTOSO, environment, blueprint("1.0.0", "Hello", "Office"), "test");
    }

    @AfterEach
    void forgetFaults() {
        faults.clear();
    }

    @Test
    void run_newFlow_endsOnAndVerified() {
        assertThat(run()).isEqualTo(DeploymentState.DONE);
        assertThat(flow().isOn()).isTrue();
        assertThat(deployments.steps(People.CONTOSO, id)).extracting(step -> step.step).containsExactly(StepName.REACH,
                StepName.SOLUTION, StepName.CONNECT, StepName.WRITE, StepName.SWITCH, StepName.VERIFY);
        assertThat(deployment().shippedVersion).isEqualTo("1.0.0");
    }

    @Test
    void run_whereTheTemplateAllowsIt_endsWithARunOfTheFlow() {
        ObjectNode tried = definition("Hello", "Office");
        tried.putObject("metadata").put("testRun", true);
        ((ObjectNode) tried.get("actions")).removeAll().putObject("Say").put("type", "Compose").put("inputs", "Hello")
                .putObject("runAfter");
        UUID other = deployments.want(People.CONTOSO, environment, new Blueprint("tried", "1.0.0", "Tried", tried, Map.of()),
                "test");
        assertThat(runner.run(People.CONTOSO, other, alice)).isEqualTo(DeploymentState.WAITING);
        assertThat(deployments.find(People.CONTOSO, other).orElseThrow().cause).isEqualTo(Cause.TEST_RUN_OPEN);
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofSeconds(1))
                .until(() -> runner.run(People.CONTOSO, other, alice) == DeploymentState.DONE);
        assertThat(flowRuns.list(deployments.find(People.CONTOSO, other).orElseThrow().flowId.toString())).hasSize(1);
    }

    @Test
    void run_testRunCancelled_saysThatItFailed() {
        ObjectNode waiting = definition("Hello", "Office");
        waiting.putObject("metadata").put("testRun", true);
        ((ObjectNode) waiting.get("actions")).removeAll().putObject("Rest").put("type", "Wait").putObject("inputs")
                .putObject("interval").put("count", 1).put("unit", "Hour");
        UUID other = deployments.want(People.CONTOSO, environment,
                new Blueprint("waiting", "1.0.0", "Waiting", waiting, Map.of()), "test");
        assertThat(runner.run(People.CONTOSO, other, alice)).isEqualTo(DeploymentState.WAITING);
        String flow = deployments.find(People.CONTOSO, other).orElseThrow().flowName;
        flowRuns.close(flow, flowRuns.list(flow).get(0).name(), "Cancelled", null, null);
        assertThat(runner.run(People.CONTOSO, other, alice)).isEqualTo(DeploymentState.FAILED);
        assertThat(deployments.find(People.CONTOSO, other).orElseThrow().cause).isEqualTo(Cause.TEST_RUN_FAILED);
    }

    @Test
    void run_again_changesNothing() {
        run();
        long before = calls.last();
        assertThat(run()).isEqualTo(DeploymentState.DONE);
        assertThat(calls.since(before, organizationPath())).isNotEmpty().extracting(ServiceCall::method)
                .containsOnly("GET");
    }

    @Test
    void run_answersLost_isDoneOnce() {
        faults.ask(new Fault("dataverse", "lost-answer", 1, "workflows", null, 0, 0));
        faults.ask(new Fault("dataverse", "lost-answer", 1, "connectionreferences", null, 0, 0));
        for (int attempt = 0; attempt < 5 && deployment().state != DeploymentState.DONE; attempt++) {
            run();
        }
        assertThat(deployment().state).isEqualTo(DeploymentState.DONE);
        assertThat(organization.flows()).hasSize(1);
        assertThat(organization.connectionReferences("fieldline_")).hasSize(1);
    }

    @Test
    void run_licenceNotSeenYet_waitsAndThenEndsOn() {
        UUID premium = deployments.want(People.CONTOSO, environment,
                new Blueprint("premium", "1.0.0", "Premium", definition("Hello", "Office"), Map.of("mail", "shared_fieldline")),
                "test");
        faults.ask(new Fault("dataverse", "licence-lag", 1, null, null, 0, 0));
        assertThat(runner.run(People.CONTOSO, premium, alice)).isEqualTo(DeploymentState.WAITING);
        assertThat(deployments.find(People.CONTOSO, premium).orElseThrow().cause).isEqualTo(Cause.LICENCE_MISSING);
        assertThat(runner.run(People.CONTOSO, premium, alice)).isEqualTo(DeploymentState.DONE);
    }

    @Test
    void run_throttled_waitsAsLongAsMicrosoftSays() {
        faults.ask(new Fault("dataverse", "throttled", 1, null, null, 0, 90));
        assertThat(run()).isEqualTo(DeploymentState.WAITING);
        assertThat(deployment().cause).isEqualTo(Cause.THROTTLED);
        assertThat(deployment().notBefore).isAfter(deployment().changedAt.plusSeconds(89));
    }

    @Test
    void run_noConnection_saysWhichIsMissing() {
        UUID other = deployments.want(People.CONTOSO, environment, new Blueprint("other", "1.0.0", "Other",
                definition("Hello", "Office"), Map.of("mail", "shared_salesforce")), "test");
        assertThat(runner.run(People.CONTOSO, other, alice)).isEqualTo(DeploymentState.FAILED);
        Deployment failed = deployments.find(People.CONTOSO, other).orElseThrow();
        assertThat(failed.cause).isEqualTo(Cause.CONNECTION_MISSING);
        assertThat(failed.detail).isEqualTo("shared_salesforce");
    }

    @Test
    void run_asUserWithoutRights_saysSo() {
        assertThat(runner.run(People.CONTOSO, id, new LocalActing(localCloud, People.CONTOSO, "bob@contoso.example")))
                .isEqualTo(DeploymentState.FAILED);
        assertThat(deployment().cause).isEqualTo(Cause.NOT_PERMITTED);
    }

    @Test
    void run_upgradeOfAnEditedFlow_keepsTheEdit() {
        run();
        edit("to", "Office of Contoso");
        deployments.upgrade(People.CONTOSO, id, blueprint("1.1.0", "Good day", "Office"), "test");
        assertThat(run()).isEqualTo(DeploymentState.DONE);
        assertThat(input("subject")).isEqualTo("Good day");
        assertThat(input("to")).isEqualTo("Office of Contoso");
        assertThat(flow().isOn()).isTrue();
    }

    @Test
    void run_bothChangedTheSame_asksAndThenDoesAsDecided() {
        run();
        edit("subject", "Hi");
        deployments.upgrade(People.CONTOSO, id, blueprint("1.1.0", "Good day", "Office"), "test");
        assertThat(run()).isEqualTo(DeploymentState.ASKING);
        assertThat(input("subject")).isEqualTo("Hi");
        deployments.decide(People.CONTOSO, id, Map.of(Reconciliation.WHOLE, Side.SHIPPED), "test");
        assertThat(run()).isEqualTo(DeploymentState.DONE);
        assertThat(input("subject")).isEqualTo("Good day");
    }

    @Test
    void run_backToTheVersionBefore_keepsTheEdit() {
        run();
        deployments.upgrade(People.CONTOSO, id, blueprint("1.1.0", "Good day", "Office"), "test");
        run();
        edit("to", "Office of Contoso");
        assertThat(deployments.goBack(People.CONTOSO, id, "test")).isTrue();
        assertThat(run()).isEqualTo(DeploymentState.DONE);
        assertThat(deployment().shippedVersion).isEqualTo("1.0.0");
        assertThat(input("subject")).isEqualTo("Hello");
        assertThat(input("to")).isEqualTo("Office of Contoso");
    }

    @Test
    void run_flowTheCustomerDeleted_doesNotComeBackByItself() {
        run();
        organization.switchTo(flow().id(), false);
        organization.delete(flow().id());
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
        assertThat(organization.flows()).isEmpty();
    }

    @Test
    void find_ofAnotherTenant_isNotFound() {
        assertThat(deployments.find(People.HANBIT, id)).isEmpty();
    }

    private DeploymentState run() {
        return runner.run(People.CONTOSO, id, alice);
    }

    private Deployment deployment() {
        return deployments.find(People.CONTOSO, id).orElseThrow();
    }

    private CloudFlow flow() {
        List<CloudFlow> flows = organization.flows();
        assertThat(flows).hasSize(1);
        return flows.get(0);
    }

    private String input(String name) {
        return flow().clientData().at("/properties/definition/actions/Send/inputs/parameters/" + name).asText();
    }

    /** As the customer does in Microsoft's designer. */
    private void edit(String name, String value) {
        CloudFlow flow = flow();
        ObjectNode edited = flow.clientData().deepCopy();
        edited.withObject("/properties/definition/actions/Send/inputs/parameters").put(name, value);
        organization.change(flow, edited);
    }

    private String organizationPath() {
        return environment.dataverse().map(URI::getPath).orElseThrow();
    }

    private Blueprint blueprint(String version, String subject, String to) {
        return new Blueprint("mail", version, "Mail", definition(subject, to), Map.of("mail", "shared_office365"));
    }

    private ObjectNode definition(String subject, String to) {
        try {
            return (ObjectNode) json.readTree("""
                    {"triggers":{"manual":{"type":"Request","kind":"Button","inputs":{"schema":{"type":"object"}}}},
                    "actions":{"Send":{"type":"OpenApiConnection","runAfter":{},"inputs":{"host":{"connectionName":"mail",
                    "operationId":"SendEmailV2","apiId":"/providers/Microsoft.PowerApps/apis/shared_office365"},
                    "parameters":{"subject":"%s","to":"%s"}}}}}""".formatted(subject, to));
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
