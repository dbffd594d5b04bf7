package dev.weir.record.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.weir.identity.Role;
import dev.weir.testsupport.People;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.Response;

/** Another declaration over another database gives pages without a line of Java. */
@QuarkusTest
@TestProfile(ForeignProduct.class)
@Tag("slow")
@TestSecurity(user = "bob", roles = Role.USER)
@OidcSecurity(claims = { @Claim(key = "tid", value = People.CONTOSO), @Claim(key = "oid", value = People.BOB_USER),
        @Claim(key = "name", value = "Bob Baker"), @Claim(key = "preferred_username", value = "bob@contoso.example") })
class ForeignProductTest {

    @Test
    void pages_makeFindAndChangeRecordsOfEveryKindOfKey() {
        Response person = Pages.send("/records/people/new", Map.of("name", "Ann", "rank", "3", "born", "1990-02-28"));
        String owner = key(person);
        Response order = Pages.send("/records/orders/new",
                Map.of("subject", "Chairs", "total", "12.5", "done", "true", "owner", owner, "at", "2026-11-24T10:15"));

        given().when().get("/records/orders").then().statusCode(200).body(containsString("Chairs"))
                .body(containsString(">Ann<"));
        given().when().get("/records/people/" + owner).then().statusCode(200)
                .body(containsString("/records/orders?filter.owner=" + owner));
        Pages.send("/records/orders/" + key(order) + "/edit", Map.of("subject", "Tables")).then().statusCode(303);
        given().when().get("/records/orders/" + key(order)).then().statusCode(200).body(containsString("<ins>Tables</ins>"));
    }

    @Test
    void record_keyWithSlash_hasAPageOfItsOwn() {
        Pages.send("/records/tags/new", Map.of("id", "a/b?c", "body", "Odd key")).then().statusCode(303)
                .header("Location", endsWith("/records/tags/a%2Fb%3Fc"));

        given().urlEncodingEnabled(false).when().get("/records/tags/a%2Fb%3Fc").then().statusCode(200)
                .body(containsString("Odd key"));
    }

    @Test
    void create_withoutTheKeyThatOnlyThePersonKnows_asksForIt() {
        Pages.send("/records/tags/new", Map.of("body", "No key")).then().statusCode(422)
                .body(containsString("Enter a key for the new record."));
    }

    private static String key(Response created) {
        return created.then().statusCode(303).extract().header("Location").replaceAll(".*/", "");
    }
}
