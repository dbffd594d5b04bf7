package dev.weir.licensing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.weir.customer.TenantScope;
import dev.weir.testsupport.LocalCloud;
import dev.weir.testsupport.People;
import dev.weir.testsupport.PortalClient;
import dev.weir.testsupport.SignIn;
import io.quarkus.test.junit.QuarkusTest;

/** Licences from sign-in to page, through Microsoft Graph as the local cloud answers it. */
@QuarkusTest
class LicenceResourceTest {

    private static final String ALICE = "alice@contoso.example";
    private static final String BOB = "bob@contoso.example";
    private static final String NORA = "nora@contoso.example";

    @Inject
    TenantScope scope;

    @BeforeEach
    @AfterEach
    void forget() {
        LocalCloud.clearFaults();
        scope.acrossTenants(() -> LicenceReading.deleteAll() + LicenceRequest.deleteAll());
    }

    @Test
    void mine_office365_coversStandardOnly() {
        SignIn.given(BOB).get("/licences").then().statusCode(200)
                .body(allOf(containsString("Covered by Power Automate for Office 365 E3."),
                        containsString("Power Automate for Office 365 E3 covers standard connectors only."),
                        containsString("Ask my admin"), containsString("just now")));
    }

    @Test
    void mine_premium_coversAll() {
        SignIn.given(ALICE).get("/licences").then().statusCode(200)
                .body(allOf(containsString("Covered by Power Automate Premium."), not(containsString("Licence missing"))));
    }

    @Test
    void mine_noFlowPlan_saysHowToGetOne() {
        SignIn.given(NORA).get("/licences").then().statusCode(200)
                .body(allOf(containsString("There is no licence for Power Automate."), containsString("Get the free licence")));
    }

    @Test
    void mine_guest_isNeverToldNo() {
        SignIn.given("gus_partner.example#EXT#@contoso.example").get("/licences").then().statusCode(200)
                .body(allOf(containsString("Guests bring their licence"), not(containsString("Licence missing"))));
    }

    @Test
    void mine_graphDown_isUnknownNotNo() {
        LocalCloud.fault("{\"service\":\"graph\",\"kind\":\"error\",\"times\":0,\"status\":503}");

        SignIn.given(BOB).get("/licences").then().statusCode(200)
                .body(allOf(containsString("directory does not answer"), not(containsString("Licence missing"))));
    }

    @Test
    void mine_graphForbids_isUnknownNotNo() {
        LocalCloud.fault("{\"service\":\"graph\",\"kind\":\"error\",\"times\":0,\"status\":403}");

        SignIn.given(BOB).get("/licences").then().statusCode(200)
                .body(allOf(containsString("may not read licences"), not(containsString("Licence missing"))));
    }

    @Test
    void mine_graphDownAfterEarlierReading_showsItsAge() {
        Map<String, String> bob = SignIn.as(BOB);
        given().cookies(bob).get("/licences").then().body(containsString("just now"));
        scope.acrossTenants(() -> LicenceReading.update("attemptedAt = ?1, readAt = ?1 where objectId = ?2",
                Instant.now().minus(Duration.ofHours(3)), People.BOB_USER));
        LocalCloud.fault("{\"service\":\"graph\",\"kind\":\"error\",\"times\":0,\"status\":503}");

        given().cookies(bob).get("/licences").then()
                .body(allOf(containsString("Covered by Power Automate for Office 365 E3."), containsString("3 h ago")));
    }

    @Test
    void request_userAsks_adminSeesAndDecides() {
        PortalClient bob = PortalClient.signedIn(BOB);
        bob.submit("/licences", "/licences/requests", Map.of("flow", "approve-over-budget", "title", "Approve over budget"));
        bob.submit("/licences", "/licences/requests", Map.of("flow", "approve-over-budget", "title", "Approve over budget"));

        PortalClient alice = PortalClient.signedIn(ALICE);
        String page = alice.get("/admin/licences").body();
        assertThat(page).contains("Bob Nguyen", "Approve over budget", "POWERAUTOMATE_ATTENDED_RPA");
        long id = scope.acrossTenants(() -> LicenceRequest.waiting(People.CONTOSO).get(0).id);

        assertThat(PortalClient.signedIn("jimin@hanbit.example").submit("/admin/licences",
                "/admin/licences/requests/" + id, Map.of("decision", "assigned")).status()).isEqualTo(404);
        alice.submit("/admin/licences", "/admin/licences/requests/" + id, Map.of("decision", "assigned"));

        assertThat(alice.get("/admin/licences").body()).contains("Nobody is waiting for a licence.");
    }

    @Test
    void plans_bothLanguages_nameProvider() {
        PortalClient bob = PortalClient.signedIn(BOB);

        assertThat(bob.get("/licences/plans").body()).contains("Power Automate Premium: for each person", "Fieldline")
                .doesNotContain("{provider}");
        assertThat(bob.in("ko").get("/licences/plans").body()).contains("누가 구매하는가");
    }

    @Test
    void admin_guestInTheDirectory_isNotSaidToLackALicence() {
        String page = PortalClient.signedIn(ALICE).get("/admin/licences").body();

        assertThat(page.replaceFirst("(?s).*>Gus Hale</th>(.*?)</tr>.*", "$1")).contains("Guests bring their licence")
                .doesNotContain("Licence missing");
    }

    @Test
    void admin_user_isRefused() {
        SignIn.given(BOB).get("/admin/licences").then().statusCode(403);
    }
}
