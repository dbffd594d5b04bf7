package dev.weir.deployment.mine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.weir.localcloud.bap.Environment;
import dev.weir.localcloud.bap.Environments;
import dev.weir.localcloud.flow.CloudFlow;
import dev.weir.localcloud.flow.CloudFlows;
import dev.weir.localcloud.flow.FlowRuns;
import dev.weir.microsoft.flow.Flow;
import dev.weir.testsupport.LocalCloud;
import dev.weir.testsupport.People;
import dev.weir.testsupport.PortalClient;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class MyFlowsTest {

    private static final String ALICE = "alice@contoso.example";
    private static final String BOB = "bob@contoso.example";

    @Inject
    Environments environments;

    @Inject
    CloudFlows flows;

    @Inject
    FlowRuns runs;

    @Inject
    InstantFlow instant;

    private Environment environment;
    private String list;

    @BeforeEach
    void makeEnvironment() {
        environment = environments.create(People.CONTOSO, "Mine", "europe", "Sandbox", true);
        list = "/flows/mine?environment=" + environment.name();
    }

    @AfterEach
    void mendServices() {
        LocalCloud.clearFaults();
    }

    @Test
    void list_deployedFlow_isThereAndCanBeSwitchedAndDeleted() {
        PortalClient alice = PortalClient.signedIn(ALICE);
        String plan = "/admin/deployments/plan?template=daily-digest&environment=" + environment.name();
        alice.settled(alice.submit(plan, "/admin/deployments", Map.of("environment", environment.name(), "template",
                "daily-digest", "p_recipient", "office@contoso.example")));
        CloudFlow flow = flows.list(environment.name()).get(0);
        String path = "/flows/mine/" + environment.name() + "/" + flow.name();
        assertThat(alice.get(list).body()).contains("Daily digest", path + "/off");
        assertThat(alice.follow(alice.submit(path, path + "/off", Map.of())).body()).contains("The flow is off",
                path + "/on");
        assertThat(alice.follow(alice.submit(path, path + "/on", Map.of())).body()).contains("The flow is on");
        assertThat(alice.get(path + "/delete").body()).contains("gone for good");
        assertThat(flows.list(environment.name())).hasSize(1);
        assertThat(alice.follow(alice.submit(path + "/delete", path + "/delete", Map.of())).body())
                .contains("The flow was deleted");
        assertThat(flows.list(environment.name())).isEmpty();
        assertThat(alice.get("/admin/audit").body()).contains("flow.delete");
    }

    @Test
    void run_withInputs_reachesTheFlow() throws Exception {
        Flow flow = instant.make(ALICE, environment.name(), "Greet");
        PortalClient alice = PortalClient.signedIn(ALICE);
        String path = "/flows/mine/" + environment.name() + "/" + flow.name();
        assertThat(alice.get(path + "/run").body()).contains("Greeting").contains("i_text");
        assertThat(alice.submit(path + "/run", path + "/run", Map.of("i_text", "")).status()).isEqualTo(422);
        assertThat(alice.submit(path + "/run", path + "/run", Map.of("i_text", "Good morning")).status()).isEqualTo(303);
        await().untilAsserted(() -> assertThat(runs.list(flow.name())).singleElement()
                .satisfies(run -> assertThat(run.status()).isEqualTo("Succeeded")));
        assertThat(runs.list(flow.name()).get(0).content().toString()).contains("Good morning");
    }

    @Test
    void run_flowThatIsOff_saysSo() throws Exception {
        Flow flow = instant.make(ALICE, environment.name(), "Greet");
        PortalClient alice = PortalClient.signedIn(ALICE);
        String path = "/flows/mine/" + environment.name() + "/" + flow.name();
        alice.submit(path, path + "/off", Map.of());
        var refused = alice.submit(path + "/run", path + "/run", Map.of("i_text", "Good morning"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("The flow is off").contains("Good morning");
        assertThat(runs.list(flow.name())).isEmpty();
    }

    @Test
    void share_bySignInName_letsTheOtherIn_andUnshareOut() throws Exception {
        Flow flow = instant.make(ALICE, environment.name(), "Shared greeting");
        PortalClient alice = PortalClient.signedIn(ALICE);
        PortalClient bob = PortalClient.signedIn(BOB);
        String path = "/flows/mine/" + environment.name() + "/" + flow.name();
        assertThat(bob.get(list).body()).doesNotContain("Shared greeting");
        assertThat(bob.get(path).status()).isEqualTo(404);
        assertThat(alice.follow(alice.submit(path, path + "/share", Map.of("person", BOB))).body())
                .contains("Shared with " + BOB, "/unshare");
        assertThat(bob.get(list).body()).contains("Shared greeting", "Shared with me");
        assertThat(alice.follow(alice.submit(path, path + "/share", Map.of("person", "nobody@contoso.example"))).body())
                .contains("There is nobody of this sign-in name");
        assertThat(alice.follow(alice.submit(path, path + "/share", Map.of("person", "jimin@hanbit.example"))).body())
                .contains("There is nobody of this sign-in name");
        assertThat(alice.follow(alice.submit(path, path + "/unshare", Map.of("permission", People.BOB_USER))).body())
                .contains("no longer shared");
        assertThat(bob.get(list).body()).doesNotContain("Shared greeting");
    }

    @Test
    void flow_ofAnotherTenant_isNotFound() throws Exception {
        Flow flow = instant.make(ALICE, environment.name(), "Secret of Contoso");
        PortalClient jimin = PortalClient.signedIn("jimin@hanbit.example");
        String path = "/flows/mine/" + environment.name() + "/" + flow.name();
        assertThat(jimin.get(list).body()).doesNotContain("Secret of Contoso");
        assertThat(jimin.get(path).body()).doesNotContain("Secret of Contoso");
        assertThat(jimin.get(path + "/delete").status()).isEqualTo(404);
        assertThat(jimin.get(path + "/run").status()).isEqualTo(404);
        for (String action : new String[] { "off", "delete", "run" }) {
            assertThat(jimin.submit("/flows/mine", path + "/" + action, Map.of("i_text", "x")).status()).isEqualTo(404);
        }
        assertThat(jimin.submit("/flows/mine", path + "/share", Map.of("person", "jimin@hanbit.example")).status())
                .isEqualTo(404);
        assertThat(flows.list(environment.name())).singleElement().satisfies(left -> assertThat(left.isOn()).isTrue());
        assertThat(runs.list(flow.name())).isEmpty();
    }

    @Test
    void pages_whileFlowIsDown_sayWhatToDo() throws Exception {
        Flow flow = instant.make(ALICE, environment.name(), "Greet");
        PortalClient alice = PortalClient.signedIn(ALICE).in("ko");
        String path = "/flows/mine/" + environment.name() + "/" + flow.name();
        LocalCloud.fault("""
                {"service": "flow", "kind": "error", "times": 0, "match": "%s"}""".formatted(environment.name()));
        for (String page : new String[] { list, path }) {
            var answer = alice.get(page);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("지금 Power Automate가 응답하지 않습니다");
        }
        assertThat(alice.follow(alice.submit("/home", path + "/off", Map.of())).body())
                .contains("지금 Power Automate가 응답하지 않습니다");
    }
}
