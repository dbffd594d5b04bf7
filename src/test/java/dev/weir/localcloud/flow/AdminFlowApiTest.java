package dev.weir.localcloud.flow;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.net.URI;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import dev.weir.localcloud.bap.Environment;
import dev.weir.localcloud.bap.Environments;
import dev.weir.localcloud.entra.PersonTokens;
import dev.weir.testsupport.LocalTokens;
import dev.weir.testsupport.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

/** What admins and tools ask of the Flow service beyond people's own flows. */
@QuarkusTest
class AdminFlowApiTest {

    private static final String ROOT = "/providers/Microsoft.ProcessSimple/";
    private static final String HOME = "environments/Default-" + People.CONTOSO;
    private static final String ADMIN_HOME = ROOT + "scopes/admin/" + HOME;

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @Inject
    PersonTokens tokens;

    @Inject
    Environments environments;

    private RequestSpecification as(String person) {
        return given().baseUri(localCloud.toString()).header("Authorization", "Bearer " + tokens.flow(person))
                .queryParam("api-version", "2016-11-01").contentType("application/json");
    }

    private String create(String environment) {
        return as(People.BOB_USER)
                .body(SampleFlows.button("Ours", "shared_office365", "aaaabbbbccccddddeeeeffff00001111"))
                .post(ROOT + environment + "/flows").then().statusCode(201).extract().path("name");
    }

    @Test
    void restore_deletedFlow_bringsItBackTurnedOff() {
        String flow = create(HOME);
        as(People.BOB_USER).delete(ROOT + HOME + "/flows/" + flow).then().statusCode(200);
        for (String list : new String[] { "/v2/flows", "/flows" }) {
            as(People.ALICE_ADMIN).queryParam("$top", 250).get(ADMIN_HOME + list).then().statusCode(200)
                    .body("value.name", not(hasItem(flow)));
        }
        as(People.ALICE_ADMIN).queryParam("$top", 250).queryParam("include", "softDeletedFlows").get(ADMIN_HOME + "/v2/flows")
                .then().body("value.find { it.name == '" + flow + "' }.properties.state", equalTo("Deleted"));

        as(People.BOB_USER).post(ADMIN_HOME + "/flows/" + flow + "/restore").then().statusCode(403);
        as(People.ALICE_ADMIN).post(ADMIN_HOME + "/flows/" + flow + "/restore").then().statusCode(200);

        as(People.BOB_USER).get(ROOT + HOME + "/flows/" + flow).then().statusCode(200)
                .body("properties.state", equalTo("Stopped")).body("properties.definition.actions.Send", notNullValue());
        as(People.ALICE_ADMIN).post(ADMIN_HOME + "/flows/" + flow + "/restore").then().statusCode(404)
                .body("error.code", equalTo("FlowNotFound"));
    }

    @Test
    void modifyPermissions_byAdmin_changesAnyonesFlow() {
        String flow = create(HOME);
        String change = """
                {"put": [{"properties": {"principal": {"id": "%s", "type": "User"}, "roleName": "Owner"}}]}"""
                .formatted(People.NORA_WITHOUT_LICENCE);

        as(People.NORA_WITHOUT_LICENCE).body(change).post(ADMIN_HOME + "/flows/" + flow + "/modifyPermissions").then()
                .statusCode(403);
        for (String name : new String[] { "modifyPermissions", "modifyowners" }) {
            as(People.ALICE_ADMIN).body(change).post(ADMIN_HOME + "/flows/" + flow + "/" + name).then().statusCode(200)
                    .body("value", hasSize(2)).body("value.properties.principal.id", hasItem(People.NORA_WITHOUT_LICENCE));
        }
        as(People.NORA_WITHOUT_LICENCE).get(ROOT + HOME + "/flows/" + flow).then().statusCode(200);
    }

    @Test
    void exportToArmTemplate_withAFormsContentType_givesALogicApp() {
        String flow = create(HOME);

        as(People.BOB_USER).contentType("application/x-www-form-urlencoded")
                .post(ROOT + HOME + "/flows/" + flow + "/exportToARMTemplate").then().statusCode(200)
                .body("'$schema'", containsString("deploymentTemplate.json#"))
                .body("resources.type", everyItem(equalTo("Microsoft.Logic/workflows")))
                .body("resources[0].properties.definition.triggers.manual.kind", equalTo("Button"))
                .body("resources[0].properties.parameters.'$connections'.value.first.id",
                        containsString("/managedApis/office365"));
    }

    @Test
    void migrateFlows_intoASolution_keepsTheFlowAndMakesItARow() {
        Environment environment = environments.create(People.CONTOSO, "Migration", "europe", "Sandbox", true);
        String home = "environments/" + environment.name();
        String flow = create(home);
        String dataverse = "/dataverse/" + environment.organization().orElseThrow() + "/api/data/v9.2/";
        String token = LocalTokens.access(localCloud, "alice@contoso.example",
                localCloud + "/dataverse/" + environment.organization().orElseThrow());
        String row = given().baseUri(localCloud.toString()).auth().oauth2(token).contentType("application/json")
                .body("{\"uniquename\": \"Moved\", \"friendlyname\": \"Moved\", \"version\": \"1.0.0.0\"}")
                .post(dataverse + "solutions").then().statusCode(204).extract().header("OData-EntityId");
        String solution = row.replaceFirst(".*\\(([^)]+)\\).*", "$1");
        String migrate = "/providers/Microsoft.Flow/" + home + "/solutions/" + solution + "/migrateFlows";

        as(People.BOB_USER).body("{\"flowsToMigrate\": [\"" + flow + "\"]}").post(migrate).then().statusCode(200);

        as(People.BOB_USER).get(ROOT + home + "/flows/" + flow).then().statusCode(200)
                .body("properties.workflowEntityId", equalTo(flow)).body("properties.state", equalTo("Started"))
                .body("properties.connectionReferences.first.connectionName", equalTo("aaaabbbbccccddddeeeeffff00001111"))
                .body("properties.connectionReferences.first.connectionReferenceLogicalName", containsString("office365"));
        given().baseUri(localCloud.toString()).auth().oauth2(token).get(dataverse + "workflows(" + flow + ")").then()
                .statusCode(200).body("name", equalTo("Ours"));
        as(People.BOB_USER).body("{\"flowsToMigrate\": []}").post(migrate).then().statusCode(400);
        as(People.BOB_USER).body("{\"flowsToMigrate\": [\"" + flow + "\"]}")
                .post(migrate.replace(solution, "00000000-0000-4000-8000-000000000000")).then().statusCode(404);
    }
}
