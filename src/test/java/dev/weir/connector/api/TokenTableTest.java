package dev.weir.connector.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.weir.customer.CustomerState;
import dev.weir.customer.Customers;
import dev.weir.localcloud.entra.TokenForge;
import dev.weir.localcloud.entra.TokenForge.Signature;
import dev.weir.testsupport.LocalCloud;
import dev.weir.testsupport.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** Every token that the data API must turn away, and what it says of it. */
@QuarkusTest
class TokenTableTest {

    private static final String BOB = "bob@contoso.example";
    private static final String RECORDS = "/api/v1/customers";

    @Inject
    TokenForge forge;

    @Inject
    Customers customers;

    @AfterEach
    void letHanbitWork() {
        if (customers.find(People.HANBIT).orElseThrow().state != CustomerState.ACTIVE) {
            customers.change(People.HANBIT, CustomerState.ACTIVE);
        }
    }

    /**
     * A token that is wrong in one way.
     *
     * @param reason the word in the answer's detail
     */
    record Wrong(String name, int version, Signature signature, Consumer<JwtClaims> change, String reason) {

        @Override
        public String toString() {
            return name + " (version " + version + ")";
        }
    }

    static Stream<Wrong> wrong() {
        return Stream.of(1, 2).flatMap(version -> Stream.of(
                claim("wrong audience", version, "audience", claims -> claims.setAudience("https://graph.microsoft.com")),
                claim("no audience", version, "audience", claims -> claims.unsetClaim("aud")),
                claim("issuer of another tenant", version, "issuer",
                        claims -> claims.setIssuer(otherTenant(claims))),
                claim("another identity provider", version, "other-provider",
                        claims -> claims.setIssuer("https://accounts.google.com")),
                claim("no issuer", version, "other-provider", claims -> claims.unsetClaim("iss")),
                claim("no tenant", version, "tenant", claims -> claims.unsetClaim("tid")),
                claim("personal account", version, "personal-account", claims -> {
                    claims.setIssuer(((String) claims.getClaimValue("iss")).replace(People.CONTOSO, People.PERSONAL));
                    claims.setStringClaim("tid", People.PERSONAL);
                }), claim("expired", version, "expired", claims -> at(claims, -7200)),
                claim("not yet valid", version, "not-yet-valid", claims -> at(claims, 7200)),
                claim("no expiry", version, "malformed", claims -> claims.unsetClaim("exp")),
                claim("no person", version, "malformed", claims -> claims.unsetClaim("oid")),
                claim("unheard-of version", version, "", claims -> claims.setStringClaim("ver", "3.0")),
                new Wrong("unknown key", version, Signature.OF_UNKNOWN_KEY, claims -> {
                }, version == 2 ? "unknown-key" : "other-provider"),
                new Wrong("key of personal accounts", version, Signature.OF_PERSONAL_ACCOUNTS, claims -> {
                }, "foreign-key"), new Wrong("alg none", version, Signature.NONE, claims -> {
                }, "unsigned"), new Wrong("HS256 with the public key", version, Signature.HS256_WITH_PUBLIC_KEY, claims -> {
                }, "algorithm"), new Wrong("signature of another token", version, Signature.OF_ANOTHER_TOKEN, claims -> {
                }, "signature")));
    }

    private static Wrong claim(String name, int version, String reason, Consumer<JwtClaims> change) {
        return new Wrong(name, version, Signature.OF_AZURE_AD, change, reason);
    }

    private static String otherTenant(JwtClaims claims) {
        return ((String) claims.getClaimValue("iss")).replace(People.CONTOSO, People.HANBIT);
    }

    private static void at(JwtClaims claims, long seconds) {
        long now = Instant.now().getEpochSecond() + seconds;
        claims.setClaim("iat", now - 300);
        claims.setClaim("nbf", now - 300);
        claims.setClaim("exp", now + 3600);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void wrongToken_isRefusedAndSaysWhy(Wrong wrong) {
        String token = forge.person(BOB, wrong.version(), wrong.signature(), wrong.change());

        refused(given().auth().oauth2(token).get(RECORDS).then(), 401, "invalid_token", wrong.reason());
        refused(given().auth().oauth2(token).contentType(ContentType.JSON).body(Map.of("name", "Never")).post(RECORDS).then(),
                401, "invalid_token", wrong.reason());
        refused(given().auth().oauth2(token).contentType(ContentType.JSON).body(Map.of())
                .post("/api/v1/-/hooks/customers/created")
                .then(), 401, "invalid_token", wrong.reason());
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2 })
    void rightToken_ofEitherVersion_isLetIn(int version) {
        String token = forge.person(BOB, version, Signature.OF_AZURE_AD, claims -> {
        });

        given().auth().oauth2(token).get("/api/v1/-/me").then().statusCode(200).body("tenantId", equalTo(People.CONTOSO));
    }

    @Test
    void rightToken_forTheApplicationIdOrItsUri_isLetIn() {
        for (String audience : new String[] { LocalCloud.CLIENT, "api://" + LocalCloud.CLIENT }) {
            String token = forge.person(BOB, 1, Signature.OF_AZURE_AD, claims -> claims.setAudience(audience));
            given().auth().oauth2(token).get("/api/v1/-/me").then().statusCode(200);
        }
    }

    @ParameterizedTest
    @CsvSource({ "Records.Read, 200, 403", "Records.ReadWrite, 200, 422", "access_as_user, 403, 403", "'', 403, 403" })
    void scopes_letDoWhatTheySay(String scopes, int reading, int writing) {
        String token = forge.person(BOB, 2, Signature.OF_AZURE_AD, claims -> claims.setStringClaim("scp", scopes));

        ValidatableResponse read = given().auth().oauth2(token).get(RECORDS).then().statusCode(reading);
        ValidatableResponse wrote = given().auth().oauth2(token).contentType(ContentType.JSON).body(Map.of()).post(RECORDS)
                .then().statusCode(writing);
        if (reading == 403) {
            refused(read, 403, "insufficient_scope", "scope");
        }
        if (writing == 403) {
            refused(wrote, 403, "insufficient_scope", "scope");
        }
    }

    @Test
    void readScope_neitherChangesNorDeletesNorRuns() {
        String token = forge.person(BOB, 2, Signature.OF_AZURE_AD, claims -> claims.setStringClaim("scp", "Records.Read"));
        String id = given().auth().oauth2(token).get(RECORDS + "?$top=1").then().statusCode(200).extract().path("value[0].id");

        refused(given().auth().oauth2(token).contentType(ContentType.JSON).body(Map.of("name", "x")).patch(RECORDS + "/" + id)
                .then(), 403, "insufficient_scope", "Records.ReadWrite");
        refused(given().auth().oauth2(token).delete(RECORDS + "/" + id).then(), 403, "insufficient_scope", "Records.ReadWrite");
        refused(given().auth().oauth2(token).contentType(ContentType.JSON).body(Map.of())
                .post("/api/v1/work-orders/WO-1/estimate").then(), 403, "insufficient_scope", "Records.ReadWrite");
    }

    @Test
    void applicationAlone_isRefused() {
        String token = LocalCloud.token(People.CONTOSO, Map.of("grant_type", "client_credentials", "scope",
                "api://" + LocalCloud.CLIENT + "/.default")).getString("access_token");

        refused(given().auth().oauth2(token).get(RECORDS).then(), 403, "insufficient_scope", "scope");
    }

    @Test
    void tenantThatNeverCameAboard_isRefused() {
        String token = forge.person("victor@northwind.example", 2, Signature.OF_AZURE_AD, claims -> {
        });

        refused(given().auth().oauth2(token).get(RECORDS).then(), 403, "insufficient_scope", "not come aboard");
    }

    @Test
    void tenantThatIsSuspended_isRefusedUntilItMayWorkAgain() {
        String token = forge.person("minjun@hanbit.example", 2, Signature.OF_AZURE_AD, claims -> {
        });
        customers.change(People.HANBIT, CustomerState.SUSPENDED);
        refused(given().auth().oauth2(token).get(RECORDS).then(), 403, "insufficient_scope", "suspended");

        customers.change(People.HANBIT, CustomerState.ACTIVE);
        given().auth().oauth2(token).get(RECORDS).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "nonsense", "a.b.c", "..", "eyJhbGciOiJub25lIn0.e30." })
    void noToken_orNoneAtAll_isRefused(String token) {
        ValidatableResponse answer = (token.isEmpty() ? given() : given().auth().oauth2(token)).get(RECORDS).then();

        answer.statusCode(401).header("WWW-Authenticate", containsString("Bearer")).contentType("application/problem+json")
                .body("status", equalTo(401)).body("detail", notNullValue());
    }

    @Test
    void tokenInAnotherScheme_isRefused() {
        given().auth().preemptive().basic("bob", UUID.randomUUID().toString()).get(RECORDS).then().statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer")).contentType("application/problem+json");
    }

    private static void refused(ValidatableResponse answer, int status, String error, String reason) {
        answer.statusCode(status).contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer error=\"" + error + "\"")).body("status", equalTo(status))
                .body("title", notNullValue()).body("detail", containsString(reason))
                .body("detail", not(containsString("eyJ")));
    }
}
