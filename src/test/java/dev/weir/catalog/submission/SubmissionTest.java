package dev.weir.catalog.submission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.weir.catalog.arrangement.Arrangements;
import dev.weir.catalog.exchange.TemplateImport;
import dev.weir.catalog.serve.ServedCatalog;
import dev.weir.testsupport.SignIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

/** From a flow that ran to a bundle for Microsoft's gallery. */
@QuarkusTest
class SubmissionTest {

    private static final String OPERATOR = "olivia@fieldline.example";
    private static final String TOKEN = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final String HOME = "/providers/Microsoft.ProcessSimple/environments/~default/flows";
    private static final String FLOW = """
            {"properties": {"displayName": "Tried by Olivia", "state": "Started", "connectionReferences": {},
              "definition": {"contentVersion": "1.0.0.0", "parameters": {},
                "triggers": {"manual": {"type": "Request", "kind": "Button", "inputs": {"schema": {"type": "object", "properties": {}}}}},
                "actions": {"Greet": {"type": "Compose", "inputs": "Hello", "runAfter": {}}}}}}
            """;

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @Inject
    Arrangements arrangements;

    @Inject
    ServedCatalog catalog;

    private final Map<String, String> cookies = signedIn();

    private static Map<String, String> signedIn() {
        Map<String, String> cookies = new HashMap<>(SignIn.as(OPERATOR));
        cookies.put("weir-form", TOKEN);
        return cookies;
    }

    private static String path(String template) {
        return "/operator/catalog/" + template + "/submission";
    }

    private RequestSpecification portal() {
        return given().cookies(cookies).redirects().follow(false);
    }

    private RequestSpecification form() {
        return portal().formParam("_csrf", TOKEN);
    }

    private RequestSpecification flows(String token) {
        return given().baseUri(localCloud.toString()).header("Authorization", "Bearer " + token)
                .queryParam("api-version", "2016-11-01").contentType("application/json");
    }

    @Test
    void checkList_withoutARun_isOpenAndGivesNoBundle() {
        answer("csv-report", "5");
        portal().get(path("csv-report")).then().statusCode(200).body(containsString("Nobody of your organisation"),
                not(containsString("bundle.zip")), containsString("value=\"5\""));
        portal().get(path("csv-report") + "/bundle.zip").then().statusCode(303);

        answer("csv-report", "many");
        portal().get(path("csv-report")).then().body(containsString("value=\"many\""),
                containsString("Enter a whole number above 0"));
    }

    @Test
    void checkList_afterASuccessfulRun_isGreenAndGivesTheBundle() throws Exception {
        String template = "teams-on-completion";
        run(template);
        answer(template, "120");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> portal().get(path(template)).then().statusCode(200)
                .body(containsString("“Tried by Olivia” did"), containsString("bundle.zip")));
        Map<String, byte[]> bundle = unzip(portal().get(path(template) + "/bundle.zip").then().statusCode(200).extract()
                .asByteArray());

        assertThat(bundle).containsOnlyKeys("submission.json", "submission.txt", template + ".zip", "icon.svg");
        JsonNode asked = new ObjectMapper().readTree(bundle.get("submission.json"));
        assertThat(asked.path("title").asText()).isEqualTo("Tell Teams");
        assertThat(asked.path("biggestBenefit").asText()).isEqualTo("Nobody has to ask.");
        assertThat(asked.path("numbers").path("people").asInt()).isEqualTo(120);
        assertThat(asked.path("categories").get(1).asText()).isEqualTo("Productivity");
        assertThat(asked.path("lastSuccessfulRun").path("at").asText()).isNotEmpty();
        assertThat(TemplateImport.read(bundle.get(template + ".zip"))).hasSize(1);
        assertThat(new String(bundle.get("submission.txt"), StandardCharsets.UTF_8)).contains("Minutes saved by a run: 3");
    }

    @Test
    void published_idIsKeptUsedAndTakenBack() {
        String template = "daily-digest";
        form().formParam("published", "not an id!").post(path(template) + "/published").then().statusCode(303);
        assertThat(arrangements.current().published()).doesNotContainKey(template);

        form().formParam("published", "fedcba9876543210").post(path(template) + "/published").then().statusCode(303);
        portal().get(path(template)).then().body(containsString("Version 1.0.0 is published as fedcba9876543210."));
        assertThat(catalog.current().find(template).orElseThrow().published()).contains("fedcba9876543210");

        form().post(path(template) + "/withdrawn").then().statusCode(303);
        assertThat(catalog.current().find(template).orElseThrow().published()).isEmpty();
    }

    @Test
    void submission_forSomebodyElse_isRefused() {
        SignIn.given("alice@contoso.example").get(path("daily-digest")).then().statusCode(403);
        portal().get(path("no-such-template")).then().statusCode(404);
    }

    private void answer(String template, String people) {
        form().formParam("title", "Tell Teams").formParam("description", "Posts a message when work is done. ".repeat(3))
                .formParam("benefit", "Nobody has to ask.").formParam("people", people).formParam("runs", "40")
                .formParam("minutes", "3").formParam("categories", "Notifications, Productivity").formParam("certified", "true")
                .post(path(template)).then().statusCode(303);
    }

    private void run(String template) {
        String token = given().cookies(cookies).header("X-Weir-Widget", "flows").header("Sec-Fetch-Site", "same-origin")
                .get("/flows/token").then().statusCode(200).extract().path("token");
        String flow = flows(token).body(FLOW).post(HOME).then().statusCode(201).extract().path("name");
        portal().header("X-Weir-Form", TOKEN).contentType("application/json")
                .body("{\"flowId\": \"" + flow + "\", \"template\": \"" + template + "\"}").post("/flows/created").then()
                .statusCode(204);
        flows(token).body("{}").post("/apim/logicflows/" + flow + "/triggers/manual/run").then().statusCode(202);
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
