package dev.weir.localcloud.runtime;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.lessThan;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.weir.testsupport.LocalTokens;
import dev.weir.testsupport.Packaged;
import dev.weir.testsupport.People;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/**
 * A program that is killed while one run is in the middle of a loop and another waits for an approval ends both as if nothing
 * had been.
 */
class KilledRunsIT {

    private static final int TURNS = 12;
    private static final String HOME = "/providers/Microsoft.ProcessSimple/environments/Default-" + People.CONTOSO;
    private static final String FLOW = """
            {"properties": {"displayName": "Outlives its machine", "state": "Started",
              "connectionReferences": {
                "shared_office365": {"connectionName": "a", "source": "Embedded", "id": "/providers/Microsoft.PowerApps/apis/shared_office365"},
                "shared_approvals": {"connectionName": "b", "source": "Embedded", "id": "/providers/Microsoft.PowerApps/apis/shared_approvals"}},
              "definition": {"contentVersion": "1.0.0.0", "parameters": {},
                "triggers": {"manual": {"type": "Request", "kind": "Button", "inputs": {"schema": {"type": "object", "properties": {"turns": {"type": "integer"}}}}}},
                "actions": {
                  "Init": {"type": "InitializeVariable", "runAfter": {}, "inputs": {"variables": [{"name": "n", "type": "integer", "value": 0}]}},
                  "Each": {"type": "Foreach", "foreach": "@take(range(1, %d), triggerBody()['turns'])", "runAfter": {"Init": ["Succeeded"]}, "runtimeConfiguration": {"concurrency": {"repetitions": 2}},
                    "actions": {
                      "Pause": {"type": "Wait", "runAfter": {}, "inputs": {"interval": {"count": 1, "unit": "Second"}}},
                      "Send": {"type": "OpenApiConnection", "runAfter": {"Pause": ["Succeeded"]}, "inputs": {"host": {"connectionName": "shared_office365", "operationId": "SendEmailV2", "apiId": "/providers/Microsoft.PowerApps/apis/shared_office365"},
                        "parameters": {"emailMessage/To": "alice@contoso.example", "emailMessage/Subject": "Turn @{item()} was done", "emailMessage/Body": "x"}}},
                      "Count": {"type": "IncrementVariable", "runAfter": {"Send": ["Succeeded"]}, "inputs": {"name": "n", "value": 1}}}},
                  "Ask": {"type": "OpenApiConnectionWebhook", "runAfter": {"Each": ["Succeeded"]}, "inputs": {"host": {"connectionName": "shared_approvals", "operationId": "StartAndWaitForAnApproval", "apiId": "/providers/Microsoft.PowerApps/apis/shared_approvals"},
                    "parameters": {"approvalType": "Basic", "WebhookApprovalCreationInput/title": "After @{triggerBody()['turns']} turns", "WebhookApprovalCreationInput/assignedTo": "alice@contoso.example;"}}},
                  "Tell": {"type": "Compose", "runAfter": {"Ask": ["Succeeded"]}, "inputs": "@{body('Ask')['outcome']} after @{variables('n')}"}}}}}"""
            .formatted(TURNS);

    private final URI cloud = URI.create("http://127.0.0.1:" + Packaged.port());
    private Packaged program;
    private String alice;

    @TempDir
    Path directory;

    @AfterEach
    void stop() {
        if (program != null) {
            program.close();
        }
    }

    private void start() {
        program = Packaged.startDemo(directory);
        alice = LocalTokens.access(cloud, "alice@contoso.example", "https://service.flow.microsoft.com/");
    }

    private RequestSpecification flow() {
        return given().baseUri(cloud.toString()).auth().oauth2(alice).queryParam("api-version", "2016-11-01")
                .contentType("application/json");
    }

    private JsonPath run(String address) {
        return flow().queryParam("$expand", "properties/actions").get(address).then().statusCode(200).extract().jsonPath();
    }

    /** Starts the flow and gives the address of its run. */
    private String press(String name, int turns) {
        String run = flow().body(Map.of("turns", turns)).post("/apim/logicflows/" + name + "/triggers/manual/run").then()
                .statusCode(202).extract().header("x-ms-workflow-run-id");
        return HOME + "/flows/" + name + "/runs/" + run;
    }

    /** The names of the approvals that the flow asked for after so many turns. */
    private List<String> approvals(int turns) {
        return flow().queryParam("$expand", "properties/approval").get(HOME + "/approvalRequests").then().statusCode(200)
                .extract().jsonPath().param("title", "After " + turns + " turns")
                .getList("value.findAll { it.properties.approval.properties.title == title }"
                        + ".collect { it.properties.approval.name }", String.class);
    }

    private void awaitApproval(int turns) {
        await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(100)).until(() -> !approvals(turns).isEmpty());
    }

    private void approve(int turns, String address) {
        List<String> asked = approvals(turns);
        assertThat(asked).hasSize(1);
        flow().body("{\"properties\": {\"response\": \"Approve\"}}")
                .post(HOME + "/approvals/" + asked.get(0) + "/approvalResponses").then().statusCode(lessThan(300));
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(run(address).getString("properties.status")).isEqualTo("Succeeded"));
        assertThat(given().get(run(address).getString("properties.actions.Tell.outputsLink.uri")).asString())
                .isEqualTo("\"Approve after " + turns + "\"");
    }

    @Test
    void killed_inALoopAndWhileAnApprovalWaits_endsBothAsIfNothingHadBeen() {
        start();
        String name = flow().body(FLOW).post(HOME + "/flows").then().statusCode(201).extract().path("name");
        String waiting = press(name, 0);
        awaitApproval(0);
        String looping = press(name, TURNS);
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100))
                .until(() -> run(looping).getInt("properties.actions.Each.iterationCount") >= TURNS / 2);
        assertThat(run(looping).getString("properties.actions.Each.status")).isEqualTo("Running");
        assertThat(run(waiting).getString("properties.actions.Ask.status")).isEqualTo("Running");

        program.kill();
        start();

        assertThat(run(waiting).getString("properties.status")).isEqualTo("Running");
        approve(0, waiting);
        awaitApproval(TURNS);
        approve(TURNS, looping);
        String desk = given().baseUri(cloud.toString()).get("/desk?tenant=" + People.CONTOSO).asString();
        for (int turn = 1; turn <= TURNS; turn++) {
            assertThat(desk.split("Turn " + turn + " was done")).as("turn " + turn).hasSize(2);
        }
    }
}
