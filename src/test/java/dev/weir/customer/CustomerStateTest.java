package dev.weir.customer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.weir.testsupport.LocalTokens;
import dev.weir.testsupport.People;
import dev.weir.testsupport.PortalClient;
import io.quarkus.test.junit.QuarkusTest;

/** What the people of a customer may do in each of its states. */
@QuarkusTest
class CustomerStateTest {

    private static final List<String> USERS = List.of("/home", "/records", "/records/work-orders", "/templates", "/flows",
            "/flows/mine", "/approvals", "/licences");
    private static final List<String> ADMINS = List.of("/admin", "/admin/deployments", "/admin/deployments/new",
            "/admin/consent", "/admin/audit", "/admin/members", "/admin/flows", "/admin/connector", "/admin/licences",
            "/admin/leave");

    @Inject
    Customers customers;

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @ConfigProperty(name = "weir.api.resource")
    String resource;

    @AfterEach
    void bringBack() {
        customers.put(People.HANBIT, "한빛설비", CustomerState.ACTIVE);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "TRIAL,     -,                          200",
            "ACTIVE,    -,                          200",
            "SUSPENDED, /sign-in/refused/suspended, 403",
            "LEFT,      /coming-aboard,             403" })
    void state_opensAndClosesPagesAndApi(CustomerState state, String turnedTo, int api) {
        customers.put(People.HANBIT, "한빛설비", CustomerState.ACTIVE);
        PortalClient jimin = PortalClient.signedIn("jimin@hanbit.example");
        PortalClient minjun = PortalClient.signedIn("minjun@hanbit.example");
        String token = LocalTokens.access(localCloud, "minjun@hanbit.example", resource);
        customers.put(People.HANBIT, "한빛설비", state);
        for (String path : USERS) {
            check(minjun.get(path), path, turnedTo);
        }
        for (String path : ADMINS) {
            check(jimin.get(path), path, turnedTo);
            PortalClient.Answer asUser = minjun.get(path);
            assertThat(asUser.status()).as("%s as a user", path).isEqualTo(turnedTo == null ? 403 : 303);
        }
        // What changes something is closed in the same way.
        PortalClient.Answer revoked = jimin.submit("/coming-aboard", "/admin/consent/revoke", Map.of());
        assertThat(revoked.location().getPath()).isEqualTo(turnedTo == null ? "/admin/consent" : turnedTo);
        given().auth().oauth2(token).get("/api/v1/customers").then().statusCode(api);
        given().auth().oauth2(token).get("/api/v1/-/changes/work-orders").then()
                .statusCode(org.hamcrest.Matchers.in(api == 200 ? List.of(200, 400, 404) : List.of(403, 404)));
    }

    private static void check(PortalClient.Answer answer, String path, String turnedTo) {
        if (turnedTo == null) {
            assertThat(answer.status()).as(path).isEqualTo(200);
        } else {
            assertThat(answer.status()).as(path).isEqualTo(303);
            assertThat(answer.location().getPath()).as(path).isEqualTo(turnedTo);
        }
    }
}
