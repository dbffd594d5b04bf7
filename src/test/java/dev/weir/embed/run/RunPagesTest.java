package dev.weir.embed.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.weir.record.FlowWatch;
import dev.weir.testsupport.LocalCloud;
import dev.weir.testsupport.People;
import dev.weir.testsupport.PortalClient;
import dev.weir.testsupport.SignIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
class RunPagesTest {

    private static final String BOB = "bob@contoso.example";
    private static final String ENVIRONMENT = "Default-" + People.CONTOSO;
    private static final String HOME = "/providers/Microsoft.ProcessSimple/environments/" + ENVIRONMENT;
    private static final String DIVIDES = """
            {"Secret": {"type": "Compose", "inputs": "swordfish", "runAfter": {},
               "runtimeConfiguration": {"secureData": {"properties": ["inputs", "outputs"]}}},
             "Each": {"type": "Foreach", "foreach": "@createArray(2, 0, 5)", "runAfter": {"Secret": ["Succeeded"]},
               "runtimeConfiguration": {"concurrency": {"repetitions": 1}},
               "actions": {"Divide_it": {"type": "Compose", "inputs": "@div(10, items('Each'))", "runAfter": {}}}}}""";

    @Inject
    FlowWatch watch;

    private static RequestSpecification cloud() {
        return given().baseUri(LocalCloud.url().toString())
                .header("Authorization", "Bearer " + LocalCloud.accessToken(BOB, "https://service.flow.microsoft.com/"))
                .queryParam("api-version", "2016-11-01").contentType("application/json");
    }

    private static String flow(String name, String actions) {
        return cloud().body("""
                {"properties": {"displayName": "%s", "state": "Started", "connectionReferences": {}, "definition": {
                  "contentVersion": "1.0.0.0", "parameters": {},
                  "triggers": {"manual": {"type": "Request", "kind": "Button", "inputs": {"schema": {"type": "object",
                    "properties": {"text": {"type": "string"}}}}}}, "actions": %s}}}""".formatted(name, actions))
                .post(HOME + "/flows").then().statusCode(201).extract().path("name");
    }

    /** Starts a flow, waits until its run stands as wanted, and gives the address of the run's page. */
    private static String run(String flow, String status) {
        String run = cloud().body(Map.of("text", "by hand")).post("/apim/logicflows/" + flow + "/triggers/manual/run").then()
                .statusCode(202).extract().header("x-ms-workflow-run-id");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(cloud().get(HOME + "/flows/" + flow + "/runs/"
                + run).then().extract().<String> path("properties.status")).isEqualTo(status));
        return "/flows/runs/" + ENVIRONMENT + "/" + flow + "/" + run;
    }

    @Test
    void show_failedInALoop_opensTheFailingStepAndOffersItsTurns() {
        String page = run(flow("Divides", DIVIDES), "Failed");

        SignIn.given(BOB).get(page).then().statusCode(200).body(containsString("<h1>Divides</h1>"),
                containsString("flow-step--failed"), containsString("flow-outcome"), containsString("This step ran 3 times"),
                containsString("<option value=\"000001\" selected>2 · Failed"), containsString("3 · Succeeded"),
                not(containsString("data-live")));
        SignIn.given(BOB).queryParam("step", "Divide_it").queryParam("repetition", "000001").get(page).then().statusCode(200)
                .body(containsString("InvalidTemplate"), containsString("divide"));
        SignIn.given(BOB).queryParam("step", "Divide_it").queryParam("repetition", "000002").get(page).then().statusCode(200)
                .body(containsString("id=\"outputs\""), containsString(">2</pre>"));
    }

    @Test
    void show_secretStep_isHidden() {
        String page = run(flow("Keeps a secret", DIVIDES), "Failed");

        SignIn.given(BOB).queryParam("step", "Secret").get(page).then().statusCode(200)
                .body(containsString("marked this as secret"), not(containsString("swordfish")));
    }

    @Test
    void show_trigger_showsWhatStartedIt() {
        String page = run(flow("Started by hand", "{}"), "Succeeded");

        SignIn.given(BOB).queryParam("step", "~trigger").get(page).then().statusCode(200)
                .body(containsString("&quot;by hand&quot;"));
    }

    @Test
    void act_runAtWork_isFollowedCancelledAndStartedAgain() {
        String flow = flow("Waits", """
                {"Pause": {"type": "Wait", "inputs": {"interval": {"count": 300, "unit": "Day"}}, "runAfter": {}}}""");
        String page = run(flow, "Running");
        PortalClient bob = PortalClient.signedIn(BOB);

        assertThat(bob.get(page).body()).contains("data-live=\"stay\"", "flow-step--running", "/assets/live.js");
        assertThat(bob.follow(bob.submit(page, page + "/cancel", Map.of())).body()).contains("The run was cancelled.");
        await().atMost(Duration.ofSeconds(20)).until(() -> bob.get(page).body().contains("run-status--cancelled"));
        String list = bob.follow(bob.submit(page, page + "/resubmit", Map.of())).body();
        assertThat(list).contains("started again", "run-status--cancelled");
        assertThat(list.split("/flows/runs/" + ENVIRONMENT + "/" + flow + "/")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "/08586000000000000000000000CU00", "/..%2f..%2fenvironments" })
    void anything_notThereOrForeign_isNotFound(String run) {
        SignIn.given(BOB).urlEncodingEnabled(false)
                .get("/flows/runs/" + ENVIRONMENT + "/00000000-0000-4000-8000-000000000000" + run).then().statusCode(404);
        String page = run(flow("Private", "{}"), "Succeeded");
        SignIn.given("jimin@hanbit.example").get(page).then().statusCode(404);
        SignIn.given(BOB).get(page + "0").then().statusCode(404);
    }

    @Test
    void record_whereNothingWentOnLately_isNotFollowed() {
        SignIn.given(BOB).get("/records/work-orders/WO-1004").then().statusCode(200)
                .body(containsString("Runs on this record"), not(containsString("/assets/live.js")));
    }

    @Test
    void record_withRuns_listsThemWithTheirState_toItsTenantOnly() {
        String page = run(flow("Works on a record", "{}"), "Succeeded");
        String[] parts = page.split("/");
        watch.seen(People.CONTOSO, "work-orders", "WO-1003", parts[4], parts[5]);
        watch.seen(People.CONTOSO, "work-orders", "WO-1003", parts[4], parts[5]);

        String record = SignIn.given(BOB).get("/records/work-orders/WO-1003").then().statusCode(200)
                .body(containsString("Runs on this record"), containsString(parts[5]), containsString("run-status--succeeded"))
                .extract().asString();
        assertThat(record.split(parts[5])).hasSize(2);
        assertThat(record).contains("/assets/live.js", "href=\"/records/work-orders/WO-1003\" class=\"small\"");
        assertThat(watch.title(People.HANBIT, parts[4])).isEmpty();
    }
}
