package dev.weir.marketplace.lead;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.weir.identity.Role;
import dev.weir.testsupport.People;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;

@QuarkusTest
class LeadsTest {

    @Inject
    Leads leads;

    @Test
    void take_marketplacesShape_isKeptOnceAndEncrypted() {
        String lead = """
                {"userDetails":{"FirstName":"Mia","LastName":"Berg","Email":"mia@adatum.example","Company":"Adatum",
                 "Country":"US","Surprise":1},
                 "LeadSource":"AppSource (SPZA)-PLT|fieldline.automation","ActionCode":"PLT","OfferTitle":"Fieldline"}""";

        send(lead, 202);
        send(lead, 202);

        List<Lead> kept = leads.newest().stream().filter(found -> leads.details(found).orElseThrow().email()
                .equals("mia@adatum.example")).toList();
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).person).doesNotContain("Berg");
        assertThat(leads.json(kept.get(0)).orElseThrow().toString()).contains("Surprise");
        assertThat(kept.get(0).test).isFalse();
    }

    @Test
    void take_microsoftsTestLead_isMarked() {
        send("""
                {"UserDetails":{"FirstName":"MSFT_TEST_636573304831318844","LastName":"MSFT_TEST_636573304831318844",
                 "Email":"MSFT_TEST_636573304831318844@test.com","Phone":"1234567890","Country":"US",
                 "Company":"MSFT_TEST_636573304831318844","Title":"MSFT_TEST_636573304831318844"},
                 "LeadSource":"MSFT_TEST_636573304831318844","ActionCode":"MSFT_TEST_636573304831318844",
                 "OfferTitle":"MSFT_TEST_636573304831318844"}""", 202);

        assertThat(leads.newest()).anyMatch(lead -> lead.test && lead.state == Lead.State.TEST);
    }

    @Test
    void take_wrongAddressOrNonsense_isRefused() {
        given().contentType(ContentType.JSON).body("{}").post("/api/marketplace/leads/guess").then().statusCode(404);
        send("[1]", 400);
        send("nonsense", 400);
        send("{\"Description\":\"" + "x".repeat(70_000) + "\"}", 413);
    }

    @Test
    void capture_personThenErase_isGone() {
        var contact = new Leads.Contact(People.NORTHWIND, People.VICTOR_VISITOR, "Victor Lindqvist",
                "victor@northwind.example", "Northwind Repairs", "", "US");

        assertThat(leads.capture(contact, "StartTestDrive", "Fieldline", "I agree to be called.")).isTrue();
        assertThat(leads.capture(contact, "StartTestDrive", "Fieldline", "I agree to be called.")).isFalse();
        assertThat(leads.erase(People.NORTHWIND, People.VICTOR_VISITOR)).isEqualTo(1);
        assertThat(leads.newest()).noneMatch(lead -> lead.objectId.equals(People.VICTOR_VISITOR));
    }

    @Test
    void csv_formulaInName_isDefused() {
        assertThat(LeadCsv.line(List.of("=1+1", "a,b", "say \"hi\"", "plain")))
                .isEqualTo("'=1+1,\"a,b\",\"say \"\"hi\"\"\",plain");
    }

    @Test
    @TestSecurity(user = "olivia", roles = { Role.USER, Role.OPERATOR })
    @OidcSecurity(claims = { @Claim(key = "tid", value = People.FIELDLINE),
            @Claim(key = "oid", value = People.OLIVIA_OPERATOR), @Claim(key = "name", value = "Olivia Marsh"),
            @Claim(key = "preferred_username", value = "olivia@fieldline.example") })
    void download_operator_getsTable() {
        send("{\"UserDetails\":{\"FirstName\":\"Ivo\",\"Email\":\"ivo@adatum.example\"},\"ActionCode\":\"INS\"}", 202);

        given().get("/operator/leads/leads.csv").then().statusCode(200).contentType("text/csv")
                .body(containsString("captured,first name")).body(containsString("ivo@adatum.example"));
        given().get("/operator/leads").then().statusCode(200).body(containsString("ivo@adatum.example"))
                .body(not(containsString("style=")));
    }

    @Test
    @TestSecurity(user = "alice", roles = { Role.USER, Role.ADMIN })
    @OidcSecurity(claims = { @Claim(key = "tid", value = People.CONTOSO), @Claim(key = "oid", value = People.ALICE_ADMIN),
            @Claim(key = "name", value = "Alice Carter"), @Claim(key = "preferred_username", value = "alice@contoso.example") })
    void list_customersAdmin_isRefused() {
        given().get("/operator/leads").then().statusCode(403);
        given().get("/operator/leads/leads.csv").then().statusCode(403);
    }

    private static void send(String lead, int status) {
        given().contentType(ContentType.JSON).body(lead).post("/api/marketplace/leads/local-cloud-only").then()
                .statusCode(status);
    }
}
