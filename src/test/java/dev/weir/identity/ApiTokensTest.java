package dev.weir.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.weir.localcloud.calls.CallLog;
import dev.weir.testsupport.LocalCloud;
import dev.weir.testsupport.People;
import dev.weir.testsupport.PortalClient;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ApiTokensTest {

    @Inject
    CallLog calls;

    @Inject
    IdentityConfig config;

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

    @Test
    void api_manyTokensWithUnknownKeys_doNotAskAzureAdForEach() {
        long before = calls.last();
        long begun = System.nanoTime();
        for (int number = 0; number < 40; number++) {
            String header = Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(
                            ("{\"alg\":\"RS256\",\"kid\":\"made-up-" + number + "\"}").getBytes(StandardCharsets.UTF_8));
            String claims = Base64.getUrlEncoder().withoutPadding().encodeToString(
                    ("{\"iss\":\"" + LocalCloud.url() + "/x/v2.0\"}").getBytes(StandardCharsets.UTF_8));
            given().auth().oauth2(header + "." + claims + ".c2ln").get("/api/test-only").then().statusCode(401)
                    .body("detail", containsString("unknown-key"));
        }
        assertBounded(before, begun, 40);
    }

    @Test
    void signIn_manyTokensWithUnknownKeys_doNotAskAzureAdForEach() {
        PortalClient.signedIn("nora@contoso.example");
        long before = calls.last();
        long begun = System.nanoTime();
        for (int number = 0; number < 8; number++) {
            LocalCloud.fault("entra", "unknown-key", "nora@contoso.example");
            assertThat(PortalClient.visitor().signIn("nora@contoso.example").address().getPath())
                    .isEqualTo("/sign-in/refused/unknown-key");
        }
        assertBounded(before, begun, 8);
    }

    /** No more often than once in the time that has to pass, and once for the library itself. */
    private void assertBounded(long before, long begun, int tokens) {
        long most = (System.nanoTime() - begun) / config.keysAgainAfter().toNanos() + 2;
        assertThat(calls.since(before, "/discovery/v2.0/keys")).hasSizeLessThanOrEqualTo((int) Math.min(most, tokens));
    }
}
