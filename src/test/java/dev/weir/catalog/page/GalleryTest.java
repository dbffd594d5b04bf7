package dev.weir.catalog.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;

import dev.weir.identity.Role;
import dev.weir.testsupport.People;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;

@QuarkusTest
@TestSecurity(user = "bob", roles = Role.USER)
@OidcSecurity(claims = { @Claim(key = "tid", value = People.CONTOSO), @Claim(key = "oid", value = People.BOB_USER),
        @Claim(key = "name", value = "Bob"), @Claim(key = "preferred_username", value = "bob@contoso.example") })
class GalleryTest {

    @Test
    void gallery_showsTheShippedTemplates() {
        given().when().get("/templates").then().statusCode(200).body(containsString("Approve work orders over budget"))
                .body(containsString("/templates/send-order/icon.svg"));
    }

    @Test
    void gallery_inKorean_speaksKorean() {
        given().header("Accept-Language", "ko").when().get("/templates").then().statusCode(200)
                .body(containsString("예산 초과 작업 지시 승인")).body(not(containsString("Approve work orders")));
    }

    @Test
    void template_showsWhatItNeedsAndAsks() {
        given().when().get("/templates/approve-over-budget").then().statusCode(200)
                .body("html.head.title", containsString("Approve work orders over budget"))
                .body(containsString("Ask above this amount")).body(containsString("<strong>Approved</strong>"))
                .body(containsString("Power Automate Premium"));
    }

    @Test
    void template_unknown_isNotFound() {
        given().when().get("/templates/no-such-template").then().statusCode(404);
    }

    @Test
    void icon_isAPicture_underAPolicyWithoutScript() {
        given().when().get("/templates/approve-over-budget/icon.svg").then().statusCode(200)
                .contentType(startsWith("image/svg+xml"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void connector_hasASign() {
        given().when().get("/templates/connectors/shared_teams.svg").then().statusCode(200).body(containsString(">M</text>"));
    }

    @Test
    void gallery_searchedWithAMisspeltWord_marksWhatWasMeant() {
        given().queryParam("q", "invioce").when().get("/templates").then().statusCode(200)
                .body(containsString("Remind customers of unpaid <mark>invoices</mark>"))
                .body(not(containsString("Send this order")));
    }

    @Test
    void gallery_narrowedDown_keepsTheChoiceAndTheRecordInItsLinks() {
        given().queryParam("trigger", "instant").queryParam("record-type", "work-orders").queryParam("record", "WO-1").when()
                .get("/templates").then().statusCode(200).body(containsString("value=\"instant\" checked"))
                .body(containsString("/templates/send-order?record-type=work-orders&amp;record=WO-1"));
    }

    @Test
    void gallery_forItsScript_isOnlyTheResults() {
        given().header("X-Weir-Part", "results").queryParam("q", "survey").when().get("/templates").then().statusCode(200)
                .body(containsString("<mark>survey</mark>")).body(not(containsString("<html")));
    }

    @Test
    void gallery_ofHostileWords_escapesThem() {
        given().queryParam("q", "<script>alert(1)</script>").queryParam("category", "\"><img src=x>").when().get("/templates")
                .then()
                .statusCode(200).body(not(containsString("<script>alert"))).body(not(containsString("<img src=x>")));
    }

    @Test
    void template_isDrawnAndTold() {
        given().when().get("/templates/approve-over-budget").then().statusCode(200)
                .body(containsString("class=\"flow-drawing\""))
                .body(containsString("hen a work order is changed")).body(containsString("ask for approval"))
                .body(containsString("/flows/new?template=approve-over-budget"));
    }

    @Test
    void template_tellsWhatTheFlowDoesThroughEachConnector() {
        String page = given().when().get("/templates/send-order").then().statusCode(200).extract().asString()
                .replaceAll("\\s+", " ");
        assertThat(page).containsPattern("<dt>Fieldline</dt> <dd>Read a work order</dd>")
                .containsPattern("<dt>Office 365 Outlook</dt> <dd>[^<]+</dd>");
    }

    @Test
    void template_inKorean_isToldInKorean() {
        given().header("Accept-Language", "ko").when().get("/templates/approve-over-budget").then().statusCode(200)
                .body(containsString("작업 지시 항목이 바뀌면"));
    }

    @Test
    void health_tellsOfTheCatalog() {
        given().when().get("/q/health/ready").then().body("checks.find { it.name == 'catalog' }.data.templates", equalTo(12));
    }
}
