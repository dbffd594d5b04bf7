package dev.weir.localcloud.runtime.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import dev.weir.localcloud.entra.PersonTokens;
import dev.weir.localcloud.store.Documents;
import dev.weir.testsupport.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
class RuntimeRunnerTest {

    private static final String HOME = "/providers/Microsoft.ProcessSimple/environments/Default-" + People.CONTOSO;

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @Inject
    PersonTokens tokens;

    @Inject
    Documents documents;

    @Inject
    RuntimeClock clock;

    private RequestSpecification as(String person) {
        return given().baseUri(localCloud.toString()).header("Authorization", "Bearer " + tokens.flow(person))
                .queryParam("api-version", "2016-11-01").contentType("application/json");
    }

    private String flow(String name, String actions) {
        String body = """
                {"properties": {"displayName": "%s", "state": "Started",
                  "connectionReferences": {
                    "shared_office365": {"connectionName": "a", "source": "Embedded", "id": "/providers/Microsoft.PowerApps/apis/shared_office365"},
                    "shared_approvals": {"connectionName": "b", "source": "Embedded", "id": "/providers/Microsoft.PowerApps/apis/shared_approvals"}},
                  "definition": {"contentVersion": "1.0.0.0", "parameters": {},
                    "triggers": {"manual": {"type": "Request", "kind": "Button", "inputs": {"schema": {"type": "object", "properties": {"text": {"type": "string"}}}}}},
                    "actions": %s}}}
                """
                .formatted(name, actions.replace('\'', '"'));
        return as(People.BOB_USER).body(body).post(HOME + "/flows").then().statusCode(201).extract().path("name");
    }

    private String press(String flow, String text) {
        return as(People.BOB_USER).body(Map.of("text", text)).post("/apim/logicflows/" + flow + "/triggers/manual/run").then()
                .statusCode(202).extract().header("x-ms-workflow-run-id");
    }

    private ValidatableResponse run(String flow, String run) {
        return as(People.BOB_USER).queryParam("$expand", "properties/actions").get(HOME + "/flows/" + flow + "/runs/" + run)
                .then()
                .statusCode(200);
    }

    private void awaitStatus(String flow, String run, String status) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(
                () -> assertThat(run(flow, run).extract().<String> path("properties.status")).isEqualTo(status));
    }

    @Test
    void start_mail_isOnTheDeskOnce_andHistoryLinksOpenWithoutToken() {
        String flow = flow("Mail",
                """
                        {'Send':{'type':'OpenApiConnection','runAfter':{},'inputs':{'host':{'connectionName':'shared_office365','operationId':'SendEmailV2','apiId':'/providers/Microsoft.PowerApps/apis/shared_office365'},
                          'parameters':{'emailMessage/To':'alice@contoso.example','emailMessage/Subject':'@{triggerBody()?[\\u0027text\\u0027]}','emailMessage/Body':'<p>Hello</p>'}}}}
                        """);
        String run = press(flow, "Unique subject 17");

        awaitStatus(flow, run, "Succeeded");
        assertThat(
                documents.list(LocalDesk.KIND, People.CONTOSO).stream().map(shown -> shown.content().path("subject").asText()))
                .containsOnlyOnce("Unique subject 17");
        assertThat(run(flow, run).extract().<String> path("properties.actions.Send.status")).isEqualTo("Succeeded");
        String link = run(flow, run).extract().path("properties.actions.Send.inputsLink.uri");
        assertThat(given().get(link).then().statusCode(200).extract().<String> path("parameters.'emailMessage/To'"))
                .isEqualTo("alice@contoso.example");
        given().get(link.replaceAll("sig=.*", "sig=forged")).then().statusCode(404);
    }

    @Test
    void start_approval_waitsForItsAnswerAndGoesOn() {
        String flow = flow("Ask",
                """
                        {'Ask':{'type':'OpenApiConnectionWebhook','runAfter':{},'inputs':{'host':{'connectionName':'shared_approvals','operationId':'StartAndWaitForAnApproval','apiId':'/providers/Microsoft.PowerApps/apis/shared_approvals'},
                          'parameters':{'approvalType':'Basic','WebhookApprovalCreationInput/title':'May I?','WebhookApprovalCreationInput/assignedTo':'alice@contoso.example;'}}},
                         'Outcome':{'type':'Compose','inputs':'@body(\\u0027Ask\\u0027)[\\u0027outcome\\u0027]','runAfter':{'Ask':['Succeeded']}}}
                        """);
        String run = press(flow, "x");
        awaitStatus(flow, run, "Running");
        String[] approval = new String[1];
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            List<Map<String, Object>> asked = as(People.ALICE_ADMIN).queryParam("$expand", "properties/approval")
                    .get(HOME + "/approvalRequests").then().statusCode(200).extract()
                    .path("value.findAll { it.properties.approval.properties.runName == '" + run + "' }");
            if (!asked.isEmpty()) {
                approval[0] = (String) ((Map<?, ?>) ((Map<?, ?>) asked.get(0).get("properties")).get("approval")).get("name");
            }
            return approval[0] != null;
        });
        as(People.ALICE_ADMIN).body("{\"properties\":{\"response\":\"Approve\",\"comments\":\"Yes\"}}")
                .post(HOME + "/approvals/" + approval[0] + "/approvalResponses").then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));

        awaitStatus(flow, run, "Succeeded");
        String outputs = run(flow, run).extract().path("properties.actions.Outcome.outputsLink.uri");
        assertThat(given().get(outputs).then().extract().asString()).isEqualTo("\"Approve\"");
    }

    @Test
    void start_delay_endsOnceFlowsTimeWentOn() {
        String flow = flow("Later", "{'Pause':{'type':'Wait','inputs':{'interval':{'count':3,'unit':'Day'}},'runAfter':{}}}");
        String run = press(flow, "x");
        awaitStatus(flow, run, "Running");

        clock.advance(Duration.ofDays(4));

        awaitStatus(flow, run, "Succeeded");
    }

    @Test
    void cancel_waitingRun_isCancelled() {
        String flow = flow("Endless",
                "{'Pause':{'type':'Wait','inputs':{'interval':{'count':300,'unit':'Day'}},'runAfter':{}}}");
        String run = press(flow, "x");
        awaitStatus(flow, run, "Running");

        as(People.BOB_USER).post(HOME + "/flows/" + flow + "/runs/" + run + "/cancel").then().statusCode(200);

        awaitStatus(flow, run, "Cancelled");
    }

    @Test
    void invoke_flowWithResponse_answersItsCaller_andAsChildItsParent() {
        String answering = """
                {"properties": {"displayName": "Answers", "state": "Started", "definition": {"contentVersion": "1.0.0.0", "parameters": {},
                  "triggers": {"manual": {"type": "Request", "kind": "Http", "inputs": {"schema": {}}}},
                  "actions": {"Answer": {"type": "Response", "kind": "Http", "runAfter": {}, "inputs": {"statusCode": 201, "body": {"twice": "@mul(triggerBody()?['n'], 2)"}}}}}}}
                """;
        String child = as(People.ALICE_ADMIN).body(answering).post(HOME + "/flows").then().statusCode(201).extract()
                .path("name");
        String callback = as(People.ALICE_ADMIN).post(HOME + "/flows/" + child + "/triggers/manual/listCallbackUrl").then()
                .statusCode(200)
                .extract().path("response.value");

        given().urlEncodingEnabled(false).contentType("application/json").body("{\"n\": 21}").post(callback).then()
                .statusCode(201)
                .body("twice", org.hamcrest.Matchers.equalTo(42));

        String parent = flow("Parent",
                "{'Child':{'type':'Workflow','runAfter':{},'inputs':{'host':{'workflowReferenceName':'" + child
                        + "'},'body':{'n':4}}}}");
        String run = press(parent, "x");
        awaitStatus(parent, run, "Succeeded");
        String outputs = run(parent, run).extract().path("properties.actions.Child.outputsLink.uri");
        assertThat(given().get(outputs).then().extract().<Integer> path("body.twice")).isEqualTo(8);
    }
}
