package dev.weir.localcloud.flow;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.net.URI;
import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import dev.weir.localcloud.entra.PersonTokens;
import dev.weir.testsupport.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
class ApprovalApiTest {

    private static final String ENVIRONMENT = "Default-" + People.CONTOSO;
    private static final String HOME = "/providers/Microsoft.ProcessSimple/environments/" + ENVIRONMENT;

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @Inject
    PersonTokens tokens;

    @Inject
    Approvals approvals;

    private RequestSpecification as(String person) {
        return given().baseUri(localCloud.toString()).header("Authorization", "Bearer " + tokens.flow(person))
                .queryParam("api-version", "2016-11-01").contentType("application/json");
    }

    private Approval ask(boolean everybody) {
        return approvals.create(ENVIRONMENT,
                new NewApproval("Replace the boiler?", "It costs 900.", "https://fieldline.example/WO-1",
                        "WO-1", everybody, new NewApproval.Party(People.ALICE_ADMIN, "Alice Carter", "alice@contoso.example"),
                        List.of(new NewApproval.Party(People.BOB_USER, "Bob Nguyen", "bob@contoso.example"),
                                new NewApproval.Party(People.ALICE_ADMIN, "Alice Carter", "alice@contoso.example")),
                        "flow", "run"));
    }

    @Test
    void respond_firstAnswerDecides_completesForBoth() {
        String name = ask(false).name();
        as(People.BOB_USER).queryParam("$filter", "properties/assignedTo/id eq '" + People.BOB_USER + "'")
                .queryParam("$expand", "properties/approval").get(HOME + "/approvalRequests").then().statusCode(200)
                .body("value.properties.approval.properties.title", hasItem("Replace the boiler?"));

        as(People.BOB_USER).body("{\"properties\": {\"response\": \"Reject\", \"comments\": \"Too much\"}}")
                .post(HOME + "/approvals/" + name + "/approvalResponses").then().statusCode(201)
                .body("properties.status", equalTo("Completed")).body("properties.result", equalTo("Reject"));

        as(People.ALICE_ADMIN).body("{\"properties\": {\"response\": \"Approve\"}}")
                .post(HOME + "/approvals/" + name + "/approvalResponses").then().statusCode(409);
        as(People.ALICE_ADMIN).get(HOME + "/approvals/" + name).then()
                .body("properties.responses[0].comments", equalTo("Too much"));
    }

    @Test
    void respond_everybodyMustApprove_waitsForTheLast() {
        String name = ask(true).name();
        as(People.BOB_USER).body("{\"properties\": {\"response\": \"Approve\"}}")
                .post(HOME + "/approvals/" + name + "/approvalResponses").then().statusCode(201)
                .body("properties.status", equalTo("Pending"));
        as(People.ALICE_ADMIN).body("{\"properties\": {\"response\": \"Approve\"}}")
                .post(HOME + "/approvals/" + name + "/approvalResponses").then().statusCode(201)
                .body("properties.status", equalTo("Completed"));
    }

    @Test
    void approvals_strangers_areNotSeen() {
        String name = ask(false).name();
        as(People.NORA_WITHOUT_LICENCE).get(HOME + "/approvals/" + name).then().statusCode(404);
        as(People.BOB_USER).get(HOME + "/approvals").then().body("value.name", not(hasItem(name)));
        as(People.NORA_WITHOUT_LICENCE).body("{\"properties\": {\"response\": \"Approve\"}}")
                .post(HOME + "/approvals/" + name + "/approvalResponses").then().statusCode(404);
        as(People.ALICE_ADMIN).queryParam("$filter", "properties/itemlink eq 'https://fieldline.example/WO-1'")
                .get(HOME + "/approvals").then().body("value.name", hasItem(name));
    }

    @Test
    void cancel_byWhoAsked_takesItBack() {
        String name = ask(false).name();
        as(People.BOB_USER).post(HOME + "/approvals/" + name + "/cancel").then().statusCode(404);
        as(People.ALICE_ADMIN).post(HOME + "/approvals/" + name + "/cancel").then().statusCode(200);
        as(People.ALICE_ADMIN).get(HOME + "/approvals/" + name).then()
                .body("properties.status", equalTo("Canceled"));
    }
}
