package dev.weir.deployment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import org.junit.jupiter.api.Test;

import dev.weir.identity.Role;
import dev.weir.testsupport.People;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;

@QuarkusTest
class ConsoleTest {

    @Test
    @TestSecurity(user = "alice", roles = { Role.USER, Role.ADMIN })
    @OidcSecurity(claims = { @Claim(key = "tid", value = People.CONTOSO), @Claim(key = "oid", value = People.ALICE_ADMIN),
            @Claim(key = "name", value = "Alice"), @Claim(key = "preferred_username", value = "alice@contoso.example") })
    void admin_inKorean_speaksKorean() {
        given().header("Accept-Language", "ko").when().get("/admin").then().statusCode(200).body(containsString("조직 전체"));
    }

    @Test
    @TestSecurity(user = "bob", roles = Role.USER)
    @OidcSecurity(claims = { @Claim(key = "tid", value = People.CONTOSO), @Claim(key = "oid", value = People.BOB_USER),
            @Claim(key = "name", value = "Bob"), @Claim(key = "preferred_username", value = "bob@contoso.example") })
    void operator_asUser_isRefused() {
        given().when().get("/operator").then().statusCode(403);
    }
}
