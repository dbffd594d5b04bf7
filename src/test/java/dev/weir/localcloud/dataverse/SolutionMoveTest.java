package dev.weir.localcloud.dataverse;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.weir.localcloud.bap.Environment;
import dev.weir.localcloud.bap.Environments;
import dev.weir.testsupport.LocalTokens;
import dev.weir.testsupport.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A solution with a flow is exported from one organisation and imported into another, where people worked on it. */
@QuarkusTest
class SolutionMoveTest {

    private static final String CLIENT_DATA = """
            {"properties":{"connectionReferences":{},"definition":{
            "triggers":{"manual":{"type":"Request","kind":"Button","inputs":{"schema":{"type":"object"}}}},
            "actions":{"Say":{"type":"Compose","runAfter":{},"inputs":"%s"}}}},"schemaVersion":"1.0.0.0"}""";

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @Inject
    Environments environments;

    private Environment home;
    private Environment target;
    private final String flow = UUID.randomUUID().toString();

    @BeforeEach
    void makeASolutionWithARunningFlow() {
        home = environments.create(People.CONTOSO, "Home", "europe", "Sandbox", true);
        target = environments.create(People.CONTOSO, "Target", "europe", "Sandbox", true);
        at(home).body(Map.of("uniquename", "Greetings", "friendlyname", "Greetings", "version", "1.0.0.0")).post("solutions")
                .then().statusCode(204);
        at(home).header("MSCRM.SolutionUniqueName", "Greetings").body(Map.of("workflowid", flow, "category", 5, "name", "Greet",
                "clientdata", CLIENT_DATA.formatted("one"))).post("workflows").then().statusCode(204);
        at(home).body(Map.of("statecode", 1)).patch("workflows(" + flow + ")").then().statusCode(204);
    }

    @Test
    void importSolution_managed_publishesTheFlowAndLeavesAJob() {
        String job = move(true, false);
        at(target).get("importjobs(" + job + ")?$select=progress,completedon").then().body("progress", equalTo(100))
                .body("completedon", notNullValue());
        at(target).get("workflows(" + flow + ")").then().body("statecode", equalTo(1)).body("ismanaged", equalTo(true));
        at(target).get("solutions?$filter=uniquename eq 'Greetings'").then().body("value", hasSize(1));
    }

    @Test
    void importSolution_managedAgain_keepsWhatTheOrganisationChanged() {
        move(true, false);
        edit(target, "theirs");
        edit(home, "two");
        move(true, false);
        said(target).then().body("clientdata", containsString("theirs"));
    }

    @Test
    void importSolution_managedAgainWithOverwrite_losesIt() {
        move(true, false);
        edit(target, "theirs");
        edit(home, "two");
        move(true, true);
        said(target).then().body("clientdata", containsString("two"));
    }

    @Test
    void importSolution_unmanaged_overwritesInAnyCase() {
        move(false, false);
        edit(target, "theirs");
        edit(home, "two");
        move(false, false);
        said(target).then().body("clientdata", containsString("two"));
    }

    @Test
    void flowRuns_ofASolutionFlow_areRows() {
        given().baseUri(localCloud.toString()).header("Authorization", "Bearer "
                + LocalTokens.access(localCloud, "alice@contoso.example", "https://service.flow.microsoft.com/"))
                .post("/providers/Microsoft.ProcessSimple/environments/" + home.name() + "/flows/" + flow
                        + "/triggers/manual/run?api-version=2016-11-01")
                .then().statusCode(200);
        Awaitility.await().untilAsserted(() -> at(home).get("flowruns?$filter=workflowid eq '" + flow + "'").then()
                .body("value", hasSize(1)).body("value[0].status", equalTo("Succeeded"))
                .body("value[0].duration", notNullValue()));
    }

    /** Exports from home and imports into the target; gives the import job's id. */
    private String move(boolean managed, boolean overwrite) {
        String file = at(home).body(Map.of("SolutionName", "Greetings", "Managed", managed)).post("ExportSolution").then()
                .statusCode(200).extract().path("ExportSolutionFile");
        String job = UUID.randomUUID().toString();
        at(target).body(Map.of("CustomizationFile", file, "ImportJobId", job, "OverwriteUnmanagedCustomizations", overwrite,
                "PublishWorkflows", true)).post("ImportSolution").then().statusCode(204);
        return job;
    }

    private void edit(Environment environment, String word) {
        at(environment).body(Map.of("clientdata", CLIENT_DATA.formatted(word))).patch("workflows(" + flow + ")").then()
                .statusCode(204);
    }

    private Response said(Environment environment) {
        return at(environment).get("workflows(" + flow + ")");
    }

    private RequestSpecification at(Environment environment) {
        String organization = environment.organization().orElseThrow();
        return given().baseUri(localCloud.toString()).basePath("/dataverse/" + organization + "/api/data/v9.2/")
                .header("Authorization", "Bearer " + LocalTokens.access(localCloud, "alice@contoso.example",
                        localCloud + "/dataverse/" + organization))
                .contentType(ContentType.JSON);
    }
}
