package dev.weir.localcloud.entra;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.weir.testsupport.LocalCloud;
import dev.weir.testsupport.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;

/** The local Azure AD against what Microsoft documents. */
@QuarkusTest
class EntraTest {

    private static final String FLOW = "https://service.flow.microsoft.com/";
    private static final String SECRET = "local-cloud-only-secret-which-protects-nothing";

    @Test
    void discovery_ofAllTenants_hasTheLiteralGap() {
        given().baseUri(LocalCloud.url().toString()).get("/common/v2.0/.well-known/openid-configuration").then()
                .statusCode(200).body("issuer", equalTo(LocalCloud.url() + "/{tenantid}/v2.0"))
                .body("id_token_signing_alg_values_supported", hasItem("RS256"))
                .body("response_modes_supported", hasItems("query", "fragment", "form_post"));
    }

    @Test
    void discovery_ofOneTenant_namesIt() {
        given().baseUri(LocalCloud.url().toString()).get("/contoso.example/v2.0/.well-known/openid-configuration").then()
                .body("issuer", equalTo(LocalCloud.url() + "/" + People.CONTOSO + "/v2.0"));
    }

    @Test
    void discovery_ofUnknownTenant_isAnError() {
        given().baseUri(LocalCloud.url().toString()).get("/nowhere.example/v2.0/.well-known/openid-configuration").then()
                .statusCode(400).body("error_codes", hasItem(90002));
    }

    @Test
    void keys_sayForWhomTheySign_andRotate() {
        var keys = given().baseUri(LocalCloud.url().toString()).get("/common/discovery/v2.0/keys").then().statusCode(200)
                .body("keys.kty", everyItem(is("RSA"))).body("keys.kid", everyItem(notNullValue()))
                .body("keys.issuer", hasItems(LocalCloud.url() + "/{tenantid}/v2.0",
                        LocalCloud.url() + "/" + People.PERSONAL + "/v2.0"))
                .extract().jsonPath().getList("keys.kid");
        String fresh = new JsonObject(LocalCloud.call("POST", "/panel/api/keys/rotate", null)).getString("kid");
        assertThat(keys).doesNotContain(fresh);
        given().baseUri(LocalCloud.url().toString()).get("/common/discovery/v2.0/keys").then()
                .body("keys.kid", hasItem(fresh));
    }

    @Test
    void refresh_otherScope_givesATokenOfTheOlderFormForThatResource() {
        String refresh = LocalCloud.tokens("alice@contoso.example", "User.Read").getString("refresh_token");
        JsonObject answer = LocalCloud.token(People.CONTOSO, Map.of("grant_type", "refresh_token", "refresh_token", refresh,
                "scope", FLOW + "/.default offline_access openid"));
        JsonObject claims = claims(answer.getString("access_token"));
        assertThat(claims.getString("aud")).isEqualTo(FLOW);
        assertThat(claims.getString("iss")).isEqualTo("https://sts.windows.net/" + People.CONTOSO + "/");
        assertThat(claims.getString("ver")).isEqualTo("1.0");
        assertThat(claims.getString("scp")).contains("Flows.Manage.All");
        assertThat(answer.getInteger("expires_in")).isEqualTo(3599);
        assertThat(answer.getString("refresh_token")).isNotEqualTo(refresh);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "https://service.flow.microsoft.com//.default User.Read | 70011",
            "https://service.flow.microsoft.com//User https://graph.microsoft.com/User.Read | 28000",
            "https://unknown.example.com/.default | 500011" })
    void refresh_wrongScope_isRefused(String scope, int code) {
        String refresh = LocalCloud.tokens("alice@contoso.example", "User.Read").getString("refresh_token");
        JsonObject answer = LocalCloud.token(People.CONTOSO, Map.of("grant_type", "refresh_token", "refresh_token", refresh,
                "scope", scope));
        assertThat(answer.getJsonArray("error_codes")).containsExactly(code);
        assertThat(answer.getString("error_description")).startsWith("AADSTS" + code + ":").contains("Trace ID",
                "Correlation ID", "Timestamp");
    }

    @Test
    void refresh_serviceNobodyOpened_isUnknownInTheTenant() {
        String refresh = LocalCloud.tokens("victor@northwind.example", "User.Read").getString("refresh_token");
        JsonObject answer = LocalCloud.token(People.NORTHWIND, Map.of("grant_type", "refresh_token", "refresh_token",
                refresh, "scope", FLOW + "/.default"));
        assertThat(answer.getJsonArray("error_codes")).containsExactly(650052);
    }

    @Test
    void token_wrongSecret_isRefused() {
        token("/organizations/oauth2/v2.0/token", Map.of("client_id", LocalCloud.CLIENT, "client_secret", "wrong",
                "grant_type", "refresh_token", "refresh_token", "x")).statusCode(401)
                .body("error", equalTo("invalid_client")).body("error_codes", hasItem(7000215));
    }

    @Test
    void token_unknownApplication_isRefused() {
        token("/organizations/oauth2/v2.0/token", Map.of("client_id", "no-such-app", "grant_type", "refresh_token"))
                .statusCode(400).body("error_codes", hasItem(700016));
    }

    @Test
    void version1_clientCredentials_hasStringsForNumbers() {
        token("/" + People.CONTOSO + "/oauth2/token", Map.of("client_id", LocalCloud.CLIENT, "client_secret", SECRET,
                "grant_type", "client_credentials", "resource", "20e940b3-4c77-4b0b-9a53-9e16a1b010a7")).statusCode(200)
                .body("expires_in", instanceOf(String.class)).body("expires_on", instanceOf(String.class))
                .body("resource", equalTo("20e940b3-4c77-4b0b-9a53-9e16a1b010a7"));
    }

    @Test
    void clientCredentials_ofAllTenants_isRefused() {
        token("/common/oauth2/v2.0/token", Map.of("client_id", LocalCloud.CLIENT, "client_secret", SECRET, "grant_type",
                "client_credentials", "scope", "https://graph.microsoft.com/.default")).statusCode(400)
                .body("error_codes", hasItem(50059));
    }

    @Test
    void authorize_foreignRedirect_isAPageAndNoRedirect() {
        given().baseUri(LocalCloud.url().toString()).redirects().follow(false)
                .queryParams(Map.of("client_id", LocalCloud.CLIENT, "response_type", "code", "redirect_uri",
                        "https://evil.example/signin-oidc"))
                .get("/organizations/oauth2/v2.0/authorize").then().statusCode(400).body(containsString("AADSTS50011"));
    }

    @Test
    void authorize_silentlyWithoutSession_asksForASignIn() {
        String target = given().baseUri(LocalCloud.url().toString()).redirects().follow(false)
                .queryParams(Map.of("client_id", LocalCloud.CLIENT, "response_type", "code", "redirect_uri",
                        "http://localhost:1234/signin-oidc", "prompt", "none", "state", "s"))
                .get("/organizations/oauth2/v2.0/authorize").then().statusCode(302).extract().header("Location");
        assertThat(target).startsWith("http://localhost:1234/signin-oidc?error=login_required").contains("state=s");
    }

    @Test
    void authorize_formPost_answersWithAForm() {
        given().baseUri(LocalCloud.url().toString())
                .formParams(Map.of("client_id", LocalCloud.CLIENT, "response_type", "code", "redirect_uri",
                        "http://localhost/signin-oidc", "response_mode", "form_post", "account", "bob@contoso.example"))
                .post("/organizations/oauth2/v2.0/authorize").then().statusCode(200)
                .body(containsString("action=\"http://localhost/signin-oidc\"")).body(containsString("name=\"code\""));
    }

    @Test
    void adminConsent_declined_saysAdminConsentTrueAllTheSame() {
        String target = adminConsent(Map.of());
        assertThat(target).contains("admin_consent=True").contains("error=consent_required").contains("AADSTS65004");
    }

    @Test
    void adminConsent_accepted_namesTheTenant_andIsRemembered() {
        String target = adminConsent(Map.of("account", "victor@northwind.example"));
        assertThat(target).contains("admin_consent=True").contains("tenant=" + People.NORTHWIND).doesNotContain("error");
        String refresh = LocalCloud.tokens("victor@northwind.example", "User.Read").getString("refresh_token");
        assertThat(LocalCloud.token(People.NORTHWIND, Map.of("grant_type", "refresh_token", "refresh_token", refresh,
                "scope", "https://service.powerapps.com//.default")).getString("access_token")).isNotNull();
        LocalCloud.call("PUT", "/panel/api/tenants/northwind.example/consents/" + LocalCloud.CLIENT + "?granted=false",
                null);
        assertThat(LocalCloud.token(People.NORTHWIND, Map.of("grant_type", "refresh_token", "refresh_token", refresh,
                "scope", "https://service.powerapps.com//.default")).getString("suberror")).isEqualTo("consent_required");
    }

    private static String adminConsent(Map<String, String> decision) {
        return given().baseUri(LocalCloud.url().toString()).redirects().follow(false)
                .formParams(Map.of("client_id", LocalCloud.CLIENT, "redirect_uri",
                        "http://localhost:8080/coming-aboard/return", "state", "s"))
                .formParams(decision).post("/organizations/v2.0/adminconsent").then().statusCode(302).extract()
                .header("Location");
    }

    private static ValidatableResponse token(String path, Map<String, String> form) {
        return given().baseUri(LocalCloud.url().toString()).formParams(form).post(path).then();
    }

    private static JsonObject claims(String token) {
        return new JsonObject(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    }
}
