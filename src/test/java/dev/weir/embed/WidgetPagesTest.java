package dev.weir.embed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.weir.testsupport.SignIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
class WidgetPagesTest {

    private static final String USER = "bob@contoso.example";

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @ParameterizedTest
    @CsvSource({ "/flows, myFlows", "/flows?tab=team, sharedFlows", "/approvals, receivedApprovals",
            "/approvals?tab=sent, sentApprovals", "/templates/microsoft, templates" })
    void page_signedIn_handsTheWidgetOverAsData(String path, String setting) {
        SignIn.given(USER).get(path).then().statusCode(200)
                .header("Content-Security-Policy", allOf(containsString("frame-src " + localCloud),
                        containsString("script-src 'nonce-"), not(containsString("unsafe"))))
                .body(containsString("data-weir-widget=\"{"), containsString(setting), containsString("/assets/widget.js"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/flows", "/approvals", "/flows/run", "/flows/new?template=send-order", "/templates/microsoft" })
    void page_nobodySignedIn_asksToSignIn(String path) {
        given().redirects().follow(false).get(path).then().statusCode(302);
    }

    @Test
    void page_otherThanWidgets_framesNothing() {
        SignIn.given(USER).get("/records").then().header("Content-Security-Policy", containsString("frame-src 'none'"));
    }

    @Test
    void token_askedByThePage_isForFlowAndNothingElse() {
        String token = SignIn.given(USER).header("X-Weir-Widget", "flows").header("Sec-Fetch-Site", "same-origin")
                .get("/flows/token").then().statusCode(200).header("Cache-Control", "no-store").body("expires", notNullValue())
                .extract().path("token");
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        assertThat(claims).contains("\"https://service.flow.microsoft.com/\"");
    }

    @Test
    void token_askedByALinkOrAnotherSite_isRefused() {
        SignIn.given(USER).get("/flows/token").then().statusCode(403).body("token", equalTo(null));
        SignIn.given(USER).header("X-Weir-Widget", "flows").header("Sec-Fetch-Site", "cross-site").get("/flows/token").then()
                .statusCode(403);
    }

    @Test
    void created_withoutFormToken_isRefused() {
        SignIn.given(USER).contentType("application/json").body("{\"flowId\": \"x\"}").post("/flows/created").then()
                .statusCode(403);
    }

    @Test
    void created_unknownFlowOrRecord_isNotFound() {
        Map<String, String> cookies = SignIn.as(USER);
        Response page = given().cookies(cookies).get("/flows");
        String form = page.getCookie("weir-form") == null ? cookies.get("weir-form") : page.getCookie("weir-form");
        String flow = "11111111-2222-4333-8444-555555555555";
        given().cookies(cookies).cookie("weir-form", form).header("X-Weir-Form", form).contentType("application/json")
                .body("{\"flowId\": \"" + flow + "\"}").post("/flows/created").then().statusCode(404);
        given().cookies(cookies).cookie("weir-form", form).header("X-Weir-Form", form).contentType("application/json")
                .body("{\"flowId\": \"" + flow + "\", \"recordType\": \"work-orders\", \"record\": \"WO-0\"}")
                .post("/flows/created").then().statusCode(404);
        given().cookies(cookies).cookie("weir-form", form).header("X-Weir-Form", form).contentType("application/json")
                .body("{}").post("/flows/created").then().statusCode(422);
    }

    @Test
    void newFlow_openQuestions_areAskedFirst() {
        SignIn.given(USER).get("/flows/new?template=send-order").then().statusCode(200)
                .body(containsString("name=\"p.subject\""), not(containsString("data-weir-widget")));
    }

    @Test
    void newFlow_badAnswer_isExplainedAndKept() {
        SignIn.given(USER).queryParam("template", "ask-for-approval").queryParam("answered", "true")
                .queryParam("p.outcomeTo", "nobody").get("/flows/new").then().statusCode(200)
                .body(containsString("value=\"nobody\""), containsString("Enter an e-mail address"));
    }

    @Test
    void newFlow_answered_putsTheValuesIntoTheDefinition() {
        SignIn.given(USER).queryParam("template", "ask-for-approval").queryParam("answered", "true")
                .queryParam("p.outcomeTo", "someone@contoso.example").get("/flows/new").then().statusCode(200)
                .body(containsString("createFlowFromTemplateDefinition"), containsString("someone@contoso.example"));
    }

    @Test
    void newFlow_pickedRecord_isChosenFromTheTenantsOwn() {
        String html = SignIn.given(USER).get("/flows/new?template=order-from-email").then().statusCode(200)
                .body(containsString("<select class=\"form-select\" id=\"p-customer\" name=\"p.customer\" required"))
                .extract().asString();
        Matcher choices = Pattern.compile("<option value=\"(CU-[0-9]+)\">([^·<]+) · CU-").matcher(html);
        assertThat(choices.results().count()).isBetween(1L, 50L);
        choices.reset().find();
        String key = choices.group(1);
        SignIn.given(USER).get("/flows/new?template=order-from-email&answered=true&p.word=Order&p.customer=" + key).then()
                .statusCode(200).body(containsString("createFlowFromTemplateDefinition"), containsString(key));
    }

    @Test
    void newFlow_foreignOrInventedRecord_isNoAnswer() {
        String own = "/flows/new?template=order-from-email&answered=true&p.word=Order&p.customer=";
        String html = SignIn.given("jimin@hanbit.example").get("/flows/new?template=order-from-email").asString();
        Matcher foreign = Pattern.compile("<option value=\"(CU-[0-9]+)\">").matcher(html);
        assertThat(foreign.find()).isTrue();
        for (String key : new String[] { foreign.group(1), "CU-0", "'; drop table customer; --" }) {
            SignIn.given(USER).get(own + URLEncoder.encode(key, StandardCharsets.UTF_8)).then().statusCode(200)
                    .body(containsString("Choose one of the list."), not(containsString("createFlowFromTemplateDefinition")));
        }
    }

    @Test
    void newFlow_lookingForARecord_showsWhatFitsAndBlamesNobody() {
        String look = "/flows/new?template=order-from-email&answered=true&p.word=Mine&p.customer=&w.customer=&s.customer=";
        SignIn.given(USER).get(look + "nosuchcustomeranywhere").then().statusCode(200)
                .body(containsString("Nothing fits these words."), containsString("value=\"Mine\""),
                        not(containsString("is-invalid")), not(containsString("<option value=\"CU-")));
    }

    @Test
    void newFlow_unknownTemplateOrForeignRecord_isNotFound() {
        SignIn.given(USER).get("/flows/new?template=none").then().statusCode(404);
        SignIn.given(USER).get("/flows/new?template=send-order&record-type=work-orders&record=WO-0").then().statusCode(404);
    }

    @Test
    void visitor_microsoftTemplates_wantNoSignIn() {
        given().baseUri(localCloud.toString()).get("/en-us/widgets/templates/?pagesize=3").then().statusCode(200)
                .body(containsString("data-view=\"templates\""));
    }
}
