package dev.weir.localcloud.packages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.bap.Environments;
import dev.weir.localcloud.flow.CloudFlow;
import dev.weir.localcloud.flow.CloudFlows;
import dev.weir.testsupport.LocalTokens;
import dev.weir.testsupport.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
class PackageApiTest {

    private static final String MAIL = "/providers/Microsoft.PowerApps/apis/shared_office365";

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @Inject
    Environments environments;

    @Inject
    CloudFlows flows;

    @Inject
    ObjectMapper json;

    private String home;
    private String target;
    private String flow;
    private String connection;
    private String token;

    @BeforeEach
    void makeAFlow() {
        home = environments.create(People.CONTOSO, "Home", "europe", "Sandbox", false).name();
        target = environments.create(People.CONTOSO, "Target", "europe", "Sandbox", false).name();
        token = LocalTokens.access(localCloud, "alice@contoso.example", "https://service.powerapps.com/");
        connection = connect(target);
        flow = asFlow().body("""
                {"properties":{"displayName":"Mail me","state":"Started","connectionReferences":{"mail":{"connectionName":"%s",
                "source":"Embedded","id":"%s"}},"definition":{
                "triggers":{"manual":{"type":"Request","kind":"Button","inputs":{"schema":{"type":"object"}}}},
                "actions":{"Send":{"type":"OpenApiConnection","runAfter":{},"inputs":{"host":{"connectionName":"mail",
                "operationId":"SendEmailV2","apiId":"%s"},"parameters":{}}}}}}}""".formatted(connect(home), MAIL, MAIL))
                .post("/providers/Microsoft.ProcessSimple/environments/" + home + "/flows").then().statusCode(201).extract()
                .path("name");
    }

    @Test
    void list_ofAFlow_namesFlowConnectorAndConnection() {
        String key = Base64.getEncoder()
                .encodeToString(("/PROVIDERS/MICROSOFT.FLOW/FLOWS/" + flow.toUpperCase()).getBytes());
        list(flow).then().statusCode(200).body("status", equalTo("Succeeded"))
                .body("resources.'" + key + "'.creationType", equalTo("Existing, New, Update"))
                .body("resources.'" + key + "'.dependsOn", hasSize(2));
    }

    @Test
    void list_ofAFlowThatIsNotThere_isFailedWithStatus200() {
        list("00000000-0000-4000-8000-000000000000").then().statusCode(200).body("status", equalTo("Failed"))
                .body("errors[0].code", equalTo("FlowNotFound"));
    }

    @Test
    void importPackage_ofAnExport_makesTheFlowInTheOtherEnvironment() throws Exception {
        ObjectNode staged = stage(export());
        asPlatform().body(staged.toString()).post(platform(target, "validateImportPackage")).then().statusCode(200)
                .body("errors", hasSize(2)).body("errors[0].message", containsString("is not configured"));
        choose(staged, "New");
        asPlatform().body(staged.toString()).post(platform(target, "validateImportPackage")).then().body("errors", empty());
        finished(asPlatform().body(staged.toString()).post(platform(target, "importPackage"))).then().statusCode(200)
                .body("properties.status", equalTo("Succeeded"));
        assertThat(flows.list(target)).singleElement().satisfies(made -> {
            assertThat(made.displayName()).isEqualTo("Mail me");
            assertThat(made.connectionReferences().at("/mail/connectionName").asText()).isEqualTo(connection);
            assertThat(made.isOn()).isTrue();
        });
    }

    @Test
    void importPackage_asUpdate_changesTheChosenFlow() throws Exception {
        ObjectNode staged = stage(export());
        choose(staged, "New");
        finished(asPlatform().body(staged.toString()).post(platform(target, "importPackage")));
        CloudFlow made = flows.list(target).get(0);
        ObjectNode again = stage(export());
        choose(again, "Update");
        root(again).put("id", "/providers/Microsoft.Flow/flows/" + made.name()).put("name", made.name())
                .withObject("/details").put("displayName", "Mail me again");
        finished(asPlatform().body(again.toString()).post(platform(target, "importPackage"))).then()
                .body("properties.status", equalTo("Succeeded"));
        assertThat(flows.list(target)).singleElement().extracting(CloudFlow::displayName).isEqualTo("Mail me again");
    }

    @Test
    void blob_withBearerOrWithoutSignature_isRefused() {
        URI link = URI.create(export());
        given().urlEncodingEnabled(false).header("Authorization", "Bearer " + token).get(link).then().statusCode(403);
        given().get(link.toString().replaceFirst("\\?.*", "")).then().statusCode(403)
                .body(containsString("AuthenticationFailed"));
    }

    private String export() {
        return asPlatform().body(Map.of("includedResourceIds", List.of("/providers/Microsoft.Flow/flows/" + flow), "details",
                Map.of("displayName", "Mail me"))).post(platform(home, "exportPackage")).then().statusCode(200).extract()
                .path("packageLink.value");
    }

    /** Uploads what was exported and asks what is to be chosen. */
    private ObjectNode stage(String link) throws Exception {
        byte[] zip = given().urlEncodingEnabled(false).get(URI.create(link)).then().statusCode(200).extract().asByteArray();
        String container = asPlatform().post(platform(target, "generateResourceStorage")).then().statusCode(200).extract()
                .path("sharedAccessSignature");
        URI file = URI.create(container.replaceFirst("\\?", "/import.zip?"));
        given().urlEncodingEnabled(false).header("x-ms-blob-type", "BlockBlob").contentType("application/zip").body(zip)
                .put(file).then().statusCode(201);
        String answer = finished(asPlatform().body(Map.of("packageLink", Map.of("value", file.toString())))
                .post(platform(target, "listImportParameters"))).then().statusCode(200).extract().asString();
        return (ObjectNode) json.readTree(answer).path("properties");
    }

    /** The final answer of work that takes a while: at first it says that it is not done. */
    private Response finished(Response accepted) {
        URI operation = URI.create(accepted.then().statusCode(202).extract().header("Location"));
        asPlatform().get(operation).then().statusCode(202);
        return asPlatform().get(operation);
    }

    private void choose(ObjectNode staged, String creation) {
        staged.path("resources").forEach(resource -> {
            if (resource.path("type").asText().equals("Microsoft.PowerApps/apis/connections")) {
                ((ObjectNode) resource).put("selectedCreationType", "Existing").put("id",
                        resource.path("suggestedId").asText());
            }
        });
        root(staged).put("selectedCreationType", creation);
    }

    private static ObjectNode root(ObjectNode staged) {
        for (var resource : staged.path("resources")) {
            if (resource.path("hierarchy").asText().equals("Root")) {
                return (ObjectNode) resource;
            }
        }
        throw new AssertionError("No flow in " + staged);
    }

    private Response list(String name) {
        return asPlatform().body(Map.of("baseResourceIds", List.of("/providers/Microsoft.Flow/flows/" + name)))
                .post(platform(home, "listPackageResources"));
    }

    private String connect(String environment) {
        return asFlow().post("/providers/Microsoft.ProcessSimple/environments/" + environment
                + "/apis/shared_office365/connections").then().statusCode(201).extract().path("name");
    }

    private static String platform(String environment, String action) {
        return "/providers/Microsoft.BusinessAppPlatform/environments/" + environment + "/" + action
                + "?api-version=2016-11-01";
    }

    private RequestSpecification asPlatform() {
        return given().urlEncodingEnabled(false).baseUri(localCloud.toString()).header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON);
    }

    private RequestSpecification asFlow() {
        return given().baseUri(localCloud.toString()).queryParam("api-version", "2016-11-01").contentType(ContentType.JSON)
                .header("Authorization", "Bearer "
                        + LocalTokens.access(localCloud, "alice@contoso.example", "https://service.flow.microsoft.com/"));
    }
}
