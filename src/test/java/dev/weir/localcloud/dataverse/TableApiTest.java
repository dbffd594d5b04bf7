package dev.weir.localcloud.dataverse;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.weir.localcloud.bap.Environments;
import dev.weir.testsupport.LocalTokens;
import dev.weir.testsupport.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
class TableApiTest {

    private static final String CLIENT_DATA = """
            {"properties":{"connectionReferences":{"mail":{"runtimeSource":"embedded",
            "connection":{"connectionReferenceLogicalName":"fl_mail"},"api":{"name":"shared_office365"}}},
            "definition":{"triggers":{"manual":{"type":"Request","kind":"Button"}},
            "actions":{"Send":{"type":"OpenApiConnection","inputs":{"host":{"connectionName":"mail"}}}}}},
            "schemaVersion":"1.0.0.0"}""";

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @Inject
    Environments environments;

    private String organization;
    private String token;
    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void makeOrganization() {
        organization = environments.create(People.CONTOSO, "Test", "europe", "Sandbox", true).organization().orElseThrow();
        token = LocalTokens.access(localCloud, "alice@contoso.example", localCloud + "/dataverse/" + organization);
    }

    @Test
    void list_asSomebodyOfAnotherTenant_isDenied() {
        String foreign = LocalTokens.access(localCloud, "jimin@hanbit.example", localCloud + "/dataverse/" + organization);
        given().baseUri(localCloud.toString()).header("Authorization", "Bearer " + foreign)
                .get("/dataverse/" + organization + "/api/data/v9.2/workflows").then().statusCode(403)
                .body("error.code", equalTo("0x80072560"));
    }

    @Test
    void workflow_withoutConnection_staysOffUntilOneIsBound() {
        create(id).then().statusCode(204).header("OData-EntityId", containsString("workflows(" + id + ")"));
        switchTo(1).then().statusCode(400).body("error.code", equalTo("0x80060467"))
                .body("error.message", containsString("XrmConnectionReferenceMissingConnection"));
        connectMail().then().statusCode(204);
        switchTo(1).then().statusCode(204);
        admin().get("workflows(" + id + ")?$select=statecode,statuscode").then().body("statecode", equalTo(1))
                .body("statuscode", equalTo(2));
    }

    @Test
    void workflow_createdTwice_isRefusedTheSecondTime() {
        create(id).then().statusCode(204);
        create(id).then().statusCode(412).body("error.code", equalTo("0x80040237"));
        admin().get("workflows?$filter=category eq 5").then().body("value", hasSize(1));
    }

    @Test
    void workflow_changedMeanwhile_isNotOverwritten() {
        create(id);
        String etag = admin().get("workflows(" + id + ")").then().extract().path("'@odata.etag'");
        admin().body(Map.of("name", "Renamed by the customer")).patch("workflows(" + id + ")").then().statusCode(204);
        admin().header("If-Match", etag).body(Map.of("name", "Ours")).patch("workflows(" + id + ")").then().statusCode(412);
    }

    @Test
    void delete_activeWorkflow_isRefused() {
        create(id);
        connectMail();
        switchTo(1).then().statusCode(204);
        admin().delete("workflows(" + id + ")").then().statusCode(400).body("error.code", equalTo("0x80045003"));
        switchTo(0).then().statusCode(204);
        admin().delete("workflows(" + id + ")").then().statusCode(204);
        admin().get("workflows(" + id + ")").then().statusCode(404).body("error.code", equalTo("0x80040217"));
    }

    private Response create(String workflow) {
        return admin().body(Map.of("workflowid", workflow, "category", 5, "name", "Mail", "clientdata", CLIENT_DATA))
                .post("workflows");
    }

    private Response connectMail() {
        return admin().body(Map.of("connectionreferencelogicalname", "fl_mail", "connectorid",
                "/providers/Microsoft.PowerApps/apis/shared_office365", "connectionid", "abc"))
                .post("connectionreferences");
    }

    private Response switchTo(int state) {
        return admin().body(Map.of("statecode", state)).patch("workflows(" + id + ")");
    }

    private RequestSpecification admin() {
        return given().baseUri(localCloud.toString()).basePath("/dataverse/" + organization + "/api/data/v9.2/")
                .header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }
}
