package dev.weir.embed.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.weir.testsupport.LocalCloud;
import dev.weir.testsupport.SignIn;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class TryPagesTest {

    private static final String USER = "bob@contoso.example";

    @Test
    void template_withSamples_offersTheTrial() {
        SignIn.given(USER).get("/templates/approve-over-budget").then().statusCode(200)
                .body(containsString("href=\"/templates/approve-over-budget/try\""));
    }

    @Test
    void attempt_sampleChosen_showsWhatTheFlowDidAndWouldHaveSent() {
        SignIn.given(USER).queryParam("sample", "rejected.yaml").get("/templates/approve-over-budget/try").then()
                .statusCode(200).body(containsString("flow-step--succeeded"), containsString("flow-step--skipped"),
                        containsString("StartAndWaitForAnApproval"), containsString("office@fabrikam.example"),
                        containsString("<ins>rejected</ins>"));
    }

    @Test
    void attempt_stepOpened_showsItsInputs_andKeepsTheSample() {
        SignIn.given(USER).queryParam("sample", "rejected.yaml").queryParam("step", "Tell_the_office")
                .get("/templates/approve-over-budget/try").then().statusCode(200)
                .body(containsString("Tell the office"), containsString("id=\"inputs\""),
                        containsString("?sample=rejected.yaml&amp;step="));
    }

    @Test
    void attempt_conditionNotMet_saysThatNothingStarts() {
        SignIn.given(USER).queryParam("sample", "other-change.yaml").get("/templates/approve-over-budget/try").then()
                .statusCode(200).body(containsString("does not start"), not(containsString("run-columns")));
    }

    @ParameterizedTest
    @CsvSource({ "none", "..%2fapprove-over-budget" })
    void attempt_unknownTemplate_isNotFound(String template) {
        SignIn.given(USER).urlEncodingEnabled(false).get("/templates/" + template + "/try").then().statusCode(404);
    }

    @Test
    void trialApi_unusableWishes_areAnsweredInWords() {
        String address = LocalCloud.url() + "/runtime/trials";
        given().contentType("application/json").body("{}").post(address).then().statusCode(422)
                .body("error", equalTo("The definition lacks 'actions'."));
        given().contentType("application/json").body("""
                {"definition": {"actions": {}}, "sample": {"when": {"changed": {"type": "x", "id": "1"}}}}""").post(address)
                .then().statusCode(422).body("error", containsString("not among 'records'"));
        assertThat(given().contentType("application/json")
                .body("""
                        {"definition": {"triggers": {"manual": {"type": "Request"}}, "actions": {"Hide": {"type": "Compose",
                          "inputs": "swordfish", "runAfter": {}, "runtimeConfiguration": {"secureData": {"properties": ["inputs"]}}}}}}""")
                .post(address).then().statusCode(200).body("runs[0].status", equalTo("Succeeded")).extract()
                .<Object> path("runs[0].actions[0].inputs")).isNull();
    }
}
