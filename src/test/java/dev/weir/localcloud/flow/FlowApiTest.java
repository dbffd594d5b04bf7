package dev.weir.localcloud.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.net.URI;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.weir.localcloud.entra.PersonTokens;
import dev.weir.testsupport.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
class FlowApiTest {

    private static final String ROOT = "/providers/Microsoft.ProcessSimple";
    private static final String HOME = ROOT + "/environments/Default-" + People.CONTOSO;

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @Inject
    PersonTokens tokens;

    private RequestSpecification as(String person) {
        return withToken(tokens.flow(person));
    }

    private RequestSpecification withToken(String token) {
        return given().baseUri(localCloud.toString()).header("Authorization", "Bearer " + token)
                .queryParam("api-version", "2016-11-01").contentType("application/json");
    }

    private String create(String person, String flow) {
        return as(person).body(flow).post(HOME + "/flows").then().statusCode(201).extract().path("name");
    }

    private static String button(String name) {
        return SampleFlows.button(name, "shared_office365", "aaaabbbbccccddddeeeeffff00001111");
    }

    @Test
    void environments_default_answersUnderItsNameAndAsTilde() {
        as(People.BOB_USER).get(ROOT + "/environments/~default").then().statusCode(200)
                .body("name", equalTo("Default-" + People.CONTOSO))
                .body("id", equalTo(HOME))
                .body("type", equalTo("Microsoft.ProcessSimple/environments"))
                .body("properties.isDefault", equalTo(true))
                .body("properties.runtimeEndpoints.'microsoft.Flow'", equalTo(localCloud.toString()));
        as(People.BOB_USER).get(ROOT + "/environments").then().statusCode(200)
                .body("value.name", hasItem("Default-" + People.CONTOSO));
    }

    @Test
    void environments_otherTenants_isDenied() {
        as(People.BOB_USER).get(ROOT + "/environments/Default-" + People.HANBIT).then().statusCode(403)
                .body("error.code", equalTo("EnvironmentAccessDenied"))
                .body("error.message", containsString(People.CONTOSO));
    }

    @Test
    void providers_inLowerCase_answerAlike() {
        as(People.BOB_USER).get("/providers/microsoft.processsimple/environments/~default").then().statusCode(200)
                .body("name", equalTo("Default-" + People.CONTOSO)).header("Access-Control-Allow-Origin", "*");
    }

    @Test
    void create_goodDefinition_isListedReadAndGone() {
        String name = create(People.BOB_USER, button("Tell the technician"));

        as(People.BOB_USER).get(HOME + "/flows/" + name).then().statusCode(200)
                .body("id", equalTo(HOME + "/flows/" + name))
                .body("type", equalTo("Microsoft.ProcessSimple/environments/flows"))
                .body("properties.state", equalTo("Started"))
                .body("properties.userType", equalTo("Owner"))
                .body("properties.creator.objectId", equalTo(People.BOB_USER))
                .body("properties.definition.triggers.manual.kind", equalTo("Button"))
                .body("properties.definitionSummary.triggers[0].kind", equalTo("Button"))
                .body("properties.definitionSummary.actions[0].api.name", equalTo("shared_office365"))
                .body("properties.flowTriggerUri", containsString("/triggers/manual/run"))
                .body("properties.environment.name", equalTo("Default-" + People.CONTOSO));
        as(People.BOB_USER).queryParam("$filter", "search('personal')").get(HOME + "/flows").then().statusCode(200)
                .body("value.name", hasItem(name))
                .body("value.properties.definition", everyItem(nullValue()));

        as(People.BOB_USER).delete(HOME + "/flows/" + name).then().statusCode(200);
        as(People.BOB_USER).delete(HOME + "/flows/" + name).then().statusCode(204);
        as(People.BOB_USER).get(HOME + "/flows/" + name).then().statusCode(404)
                .body("error.code", equalTo("FlowNotFound"));
    }

    @Test
    void update_displayName_keepsTheRest() {
        String name = create(People.BOB_USER, button("Old"));

        as(People.BOB_USER).body("{\"properties\": {\"displayName\": \"New\"}}").patch(HOME + "/flows/" + name).then()
                .statusCode(200).body("properties.displayName", equalTo("New"))
                .body("properties.definition.actions.Send", notNullValue());
    }

    @Test
    void startAndStop_owner_switchesFlowAndTrigger() {
        String name = create(People.BOB_USER, button("Switch me"));

        as(People.BOB_USER).post(HOME + "/flows/" + name + "/stop").then().statusCode(200);
        as(People.BOB_USER).get(HOME + "/flows/" + name + "/triggers").then()
                .body("value[0].name", equalTo("manual")).body("value[0].properties.state", equalTo("Disabled"));
        as(People.BOB_USER).post(HOME + "/flows/" + name + "/start").then().statusCode(200);
        as(People.BOB_USER).get(HOME + "/flows/" + name).then().body("properties.state", equalTo("Started"));
    }

    @Test
    void list_manyFlows_pagesByNextLink() {
        String mark = UUID.randomUUID().toString();
        for (int count = 0; count < 5; count++) {
            create(People.ALICE_ADMIN, button(mark + "-" + count));
        }
        String next = as(People.ALICE_ADMIN).queryParam("$top", 2).queryParam("$filter", "search('" + mark + "')")
                .get(HOME + "/flows").then().statusCode(200).body("value.size()", equalTo(2)).extract().path("nextLink");
        assertThat(next).startsWith(localCloud.toString()).contains("%24skiptoken");
        String last = follow(next).body("value.size()", equalTo(2)).extract().path("nextLink");
        follow(last).body("value.size()", equalTo(1)).body("nextLink", nullValue());
    }

    private ValidatableResponse follow(String link) {
        return given().urlEncodingEnabled(false).header("Authorization", "Bearer " + tokens.flow(People.ALICE_ADMIN))
                .get(link).then().statusCode(200);
    }

    @Test
    void list_operationsFilter_findsFlowsThatWorkOnTheValue() {
        String name = create(People.BOB_USER, button("On the site"));

        as(People.BOB_USER)
                .queryParam("$filter",
                        "operations/any(operation: operation/sharepoint.site eq 'https://contoso.example/team')")
                .get(HOME + "/flows").then().statusCode(200).body("value.name", hasItem(name));
        as(People.BOB_USER)
                .queryParam("$filter", "operations/any(operation: operation/sharepoint.site eq 'https://elsewhere')")
                .get(HOME + "/flows").then().statusCode(200).body("value.name", not(hasItem(name)));
    }

    @Test
    void modifyPermissions_coOwner_seesTheFlowAmongTeamFlows() {
        String name = create(People.BOB_USER, button("Shared"));
        as(People.ALICE_ADMIN).queryParam("$filter", "search('team')").get(HOME + "/flows").then()
                .body("value.name", not(hasItem(name)));

        as(People.BOB_USER)
                .body("""
                        {"put": [{"properties": {"principal": {"id": "%s", "type": "User"}, "roleName": "CanEdit"}}]}
                        """.formatted(People.ALICE_ADMIN))
                .post(HOME + "/flows/" + name + "/modifyPermissions").then().statusCode(200);

        as(People.ALICE_ADMIN).queryParam("$filter", "search('team')").get(HOME + "/flows").then()
                .body("value.name", hasItem(name));
        as(People.BOB_USER).get(HOME + "/flows/" + name + "/permissions").then()
                .body("value.properties.roleName", hasItem("CanEdit"));
    }

    @Test
    void create_premiumConnectorWithoutPremiumPlan_isSavedButOff() {
        String premium = SampleFlows.button("Custom", "shared_fieldline-5f1234", "aaaabbbbccccddddeeeeffff00001111");
        String bobs = create(People.BOB_USER, premium);
        as(People.BOB_USER).get(HOME + "/flows/" + bobs).then().body("properties.state", equalTo("Stopped"));
        as(People.BOB_USER).post(HOME + "/flows/" + bobs + "/start").then().statusCode(403)
                .body("error.code", equalTo("MissingAdequateQuotaPolicy"))
                .body("error.message", containsString("shared_fieldline-5f1234"));

        String alices = create(People.ALICE_ADMIN, premium);
        as(People.ALICE_ADMIN).get(HOME + "/flows/" + alices).then().body("properties.state", equalTo("Started"));
    }

    @Test
    void create_withoutConnection_isSavedButOff() {
        String name = create(People.BOB_USER, SampleFlows.button("Unconnected", "shared_office365", ""));
        as(People.BOB_USER).post(HOME + "/flows/" + name + "/start").then().statusCode(403)
                .body("error.code", equalTo("ConnectionAuthorizationFailed"));
    }

    @Test
    void run_buttonWithInputs_isAmongTheRuns() {
        String name = create(People.BOB_USER, button("Run me"));
        as(People.BOB_USER).post(HOME + "/flows/" + name + "/triggers/manual/run").then().statusCode(400)
                .body("error.code", equalTo("TriggerInputSchemaMismatch"));

        String run = as(People.BOB_USER).body("{\"text\": \"hello\"}")
                .post("/apim/logicflows/" + name + "/triggers/manual/run").then().statusCode(202).extract().path("name");

        as(People.BOB_USER).get(HOME + "/flows/" + name + "/runs/" + run).then().statusCode(200)
                .body("properties.trigger.name", equalTo("manual"));
        as(People.BOB_USER).queryParam("$filter", "startTime ge 2020-01-01T00:00:00Z")
                .get(HOME + "/flows/" + name + "/runs").then().body("value.name", hasItem(run));
        as(People.BOB_USER).post(HOME + "/flows/" + name + "/triggers/manual/histories/" + run + "/resubmit").then()
                .statusCode(200);
        as(People.BOB_USER).get(HOME + "/flows/" + name + "/runs").then().body("value.size()", equalTo(2))
                .body("value[0].properties.trigger.originHistoryName", equalTo(run));
    }

    @Test
    void listCallbackUrl_httpTrigger_givesAnAddressThatNeedsNoToken() {
        String name = create(People.ALICE_ADMIN, SampleFlows.http("Called from outside"));
        String callback = as(People.ALICE_ADMIN).post(HOME + "/flows/" + name + "/triggers/manual/listCallbackUrl").then()
                .statusCode(200).extract().path("response.value");

        given().urlEncodingEnabled(false).contentType("application/json").body("{}").post(callback).then().statusCode(202);
        given().urlEncodingEnabled(false).contentType("application/json").body("{}").post(callback + "x").then()
                .statusCode(401).body("error.code", equalTo("DirectApiInvalidAuthorizationSignature"));
    }

    @Test
    void listCallbackUrl_button_isBlocked() {
        String name = create(People.BOB_USER, button("No address"));
        as(People.BOB_USER).post(HOME + "/flows/" + name + "/triggers/manual/listCallbackUrl").then().statusCode(400)
                .body("error.code", equalTo("ListCallbackUrlOperationBlocked"));
    }

    @Nested
    class Refusals {

        @Test
        void anyCall_withoutApiVersion_isBadRequest() {
            given().baseUri(localCloud.toString()).get(ROOT + "/environments").then().statusCode(400)
                    .body("error.code", equalTo("MissingApiVersionParameter"));
        }

        @Test
        void anyCall_withoutToken_isUnauthorized() {
            given().baseUri(localCloud.toString()).queryParam("api-version", "2016-11-01").get(HOME + "/flows").then()
                    .statusCode(401).header("WWW-Authenticate", containsString("Bearer"));
        }

        @Test
        void anyCall_applicationToken_isRefused() {
            withToken(tokens.application(People.CONTOSO, "https://service.flow.microsoft.com/")).get(HOME + "/flows")
                    .then().statusCode(401).body("error.message", containsString("x-ms-client-scope"));
        }

        @Test
        void anyCall_graphToken_isRefused() {
            withToken(tokens.token(People.BOB_USER, "https://graph.microsoft.com/.default")).get(HOME + "/flows").then()
                    .statusCode(401).body("error.code", equalTo("InvalidAuthenticationAudience"));
        }

        @Test
        void flow_ofAColleague_isRefusedAsForeign() {
            String name = create(People.ALICE_ADMIN, button("Alice's"));
            as(People.BOB_USER).get(HOME + "/flows/" + name).then().statusCode(403)
                    .body("error.code", equalTo("ConnectionAuthorizationFailed"))
                    .body("error.message", containsString(People.BOB_USER));
        }

        @ParameterizedTest
        @ValueSource(strings = { "{}", "not json", "[]", "{\"properties\": {\"displayName\": \"x\"}}",
                "{\"properties\": {\"displayName\": \"\", \"definition\": {\"triggers\": {\"a\": {}}}}}",
                "{\"properties\": {\"displayName\": \"x\", \"definition\": {\"triggers\": {}}}}" })
        void create_badBody_isBadRequestAndKeepsNothing(String body) {
            int before = as(People.MINJUN_USER).get(ROOT + "/environments/~default/flows").path("value.size()");
            as(People.MINJUN_USER).body(body).post(ROOT + "/environments/~default/flows").then().statusCode(400)
                    .body("error.code", notNullValue());
            as(People.MINJUN_USER).get(ROOT + "/environments/~default/flows").then()
                    .body("value.size()", equalTo(before));
        }

        @Test
        void create_connectionWithoutReference_isInvalid() {
            as(People.BOB_USER).body(button("x").replace("\"first\": {", "\"second\": {")).post(HOME + "/flows").then()
                    .statusCode(400).body("error.code", equalTo("InvalidOpenApiFlow"))
                    .body("error.message", containsString("first"));
        }

        @Test
        void adminList_byUser_isDenied() {
            as(People.BOB_USER).get(ROOT + "/scopes/admin/environments/~default/v2/flows").then().statusCode(403);
            as(People.ALICE_ADMIN).get(ROOT + "/scopes/admin/environments/~default/v2/flows").then().statusCode(200);
        }
    }
}
