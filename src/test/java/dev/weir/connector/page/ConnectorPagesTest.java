package dev.weir.connector.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import java.net.URI;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import dev.weir.testsupport.LocalTokens;
import dev.weir.testsupport.People;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;

@QuarkusTest
class ConnectorPagesTest {

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @Test
    @TestSecurity(user = "alice", roles = { "User", "Admin" })
    @OidcSecurity(claims = { @Claim(key = "tid", value = People.CONTOSO), @Claim(key = "oid", value = People.ALICE_ADMIN),
            @Claim(key = "name", value = "Alice Carter"),
            @Claim(key = "preferred_username", value = "alice@contoso.example") })
    void triggers_forAdmin_listsSubscriptionsAndDeliveries() {
        given().get("/admin/triggers").then().statusCode(200).body(containsString("Subscriptions"));
        given().get("/admin/triggers?state=dead").then().statusCode(200).body(containsString("Send again what was given up"));
        given().get("/admin/triggers/deliveries/999999").then().statusCode(404);
        given().header("Accept-Language", "ko").get("/admin/triggers").then().statusCode(200).body(containsString("구독"));
    }

    @Test
    @TestSecurity(user = "alice", roles = { "User", "Admin" })
    @OidcSecurity(claims = { @Claim(key = "tid", value = People.CONTOSO), @Claim(key = "oid", value = People.ALICE_ADMIN),
            @Claim(key = "name", value = "Alice Carter"),
            @Claim(key = "preferred_username", value = "alice@contoso.example") })
    void connector_withoutTokenForPowerApps_saysWhatToDo() {
        given().get("/admin/connector").then().statusCode(200).body(containsString("Power Apps cannot be asked"));
    }

    @Test
    @TestSecurity(user = "bob", roles = "User")
    @OidcSecurity(claims = { @Claim(key = "tid", value = People.CONTOSO), @Claim(key = "oid", value = People.BOB_USER),
            @Claim(key = "name", value = "Bob Nguyen"), @Claim(key = "preferred_username", value = "bob@contoso.example") })
    void action_onRecordsPage_isOfferedAndAsksForInput() {
        String token = LocalTokens.access(localCloud, "bob@contoso.example", "api://b1f6d7c2-5a3e-4f0d-9c1b-0d6f2a8e4c11");
        String key = given().auth().oauth2(token).get("/api/v1/work-orders?$top=1").then().statusCode(200).extract()
                .path("value[0].id");

        given().get("/records/work-orders/" + key).then().statusCode(200)
                .body(containsString("/records/work-orders/" + key + "/actions/estimate"));
        given().get("/records/work-orders/" + key + "/actions/estimate").then().statusCode(200)
                .body(containsString("travelKilometres"));
        given().auth().oauth2(token).contentType(ContentType.JSON).body("{\"travelKilometres\": 12}")
                .post("/api/v1/work-orders/" + key + "/estimate").then().statusCode(200).body(containsString("explanation"));
        given().auth().oauth2(token).contentType(ContentType.JSON).body("{\"travelKilometres\": -1}")
                .post("/api/v1/work-orders/" + key + "/estimate").then().statusCode(422);
    }
}
