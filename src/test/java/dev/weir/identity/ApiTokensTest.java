package dev.weir.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.weir.testsupport.LocalCloud;
import dev.weir.testsupport.People;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ApiTokensTest {

    private static final String API = "api://" + LocalCloud.CLIENT;

    @Test
    void api_tokenOfCustomersUser_isLetIn() {
        given().auth().oauth2(LocalCloud.accessToken("bob@contoso.example", API)).get("/api/test-only").then()
                .statusCode(200).body(is(People.CONTOSO + " " + People.BOB_USER));
    }

    @Test
    void api_withoutToken_isAProblemDocument() {
        given().get("/api/test-only").then().statusCode(401).header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json").body("status", equalTo(401));
    }

    @Test
    void api_tokenForAnotherService_isRefused() {
        given().auth().oauth2(LocalCloud.accessToken("bob@contoso.example", "https://service.flow.microsoft.com/"))
                .get("/api/test-only").then().statusCode(401)
                .header("WWW-Authenticate", containsString("invalid_token")).body("detail", containsString("audience"));
    }

    @Test
    void api_expiredToken_isRefused() {
        LocalCloud.fault("entra", "expired-access-token", "nora@contoso.example");
        given().auth().oauth2(LocalCloud.accessToken("nora@contoso.example", API)).get("/api/test-only").then()
                .statusCode(401).body("detail", containsString("expired"));
    }

    @Test
    void api_applicationActingForItself_isRefused() {
        String token = LocalCloud.token(People.CONTOSO, Map.of("grant_type", "client_credentials", "scope",
                API + "/.default")).getString("access_token");
        given().auth().oauth2(token).get("/api/test-only").then().statusCode(403)
                .body("detail", containsString("scope"));
    }

    @Test
    void api_unknownTenant_isRefused() {
        given().auth().oauth2(LocalCloud.accessToken("victor@northwind.example", API)).get("/api/test-only").then()
                .statusCode(403).body("detail", containsString("not come aboard"));
    }

    @Test
    void api_notAToken_isRefused() {
        given().auth().oauth2("no.token.atall").get("/api/test-only").then().statusCode(401);
    }
}
