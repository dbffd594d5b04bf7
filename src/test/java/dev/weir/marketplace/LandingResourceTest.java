package dev.weir.marketplace;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.weir.identity.Role;
import dev.weir.testsupport.Forms;
import dev.weir.testsupport.LocalMarketplace;
import dev.weir.testsupport.People;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.ValidatableResponse;

/** Every state of a subscription × every kind of visitor → page and effect. */
@QuarkusTest
class LandingResourceTest {

    private static final String ALICE = "alice@contoso.example";

    @Inject
    FulfilmentSetup setup;

    @Inject
    Subscriptions subscriptions;

    private final LocalMarketplace marketplace = LocalMarketplace.ofTest();

    @AfterEach
    void restore() {
        setup.restore(People.CONTOSO, "Contoso Facilities");
    }

    @Test
    @TestSecurity(user = "alice", roles = { Role.USER, Role.ADMIN })
    @OidcSecurity(claims = { @Claim(key = "tid", value = People.CONTOSO), @Claim(key = "oid", value = People.ALICE_ADMIN),
            @Claim(key = "name", value = "Alice Carter"), @Claim(key = "preferred_username", value = ALICE) })
    void landing_buyer_seesOrderThenManages() {
        String id = marketplace.buy(ALICE, "team", 7);

        arrive(id, 200).body(allOf(containsString("Set up your subscription"), containsString("Team"), containsString("7"),
                containsString("Confirm and start")));
        assertThat(marketplace.subscription(id).getString("saasSubscriptionStatus")).isEqualTo("PendingFulfillmentStart");

        Forms.post("/marketplace/landing", Map.of("token", marketplace.token(id, false), "organisation", "Contoso Facilities",
                "contact", "", "mail", "nowhere")).statusCode(422).body(containsString("Nothing was confirmed yet"));
        assertThat(marketplace.subscription(id).getString("saasSubscriptionStatus")).isEqualTo("PendingFulfillmentStart");
        Forms.post("/marketplace/landing", Map.of("token", marketplace.token(id, false), "organisation", "Contoso Facilities",
                "contact", "Alice B. Carter", "mail", "facilities@contoso.example")).statusCode(303);
        assertThat(marketplace.subscription(id).getString("saasSubscriptionStatus")).isEqualTo("Subscribed");
        assertThat(subscriptions.find(id)).get().extracting(subscription -> subscription.contactMail)
                .isEqualTo("facilities@contoso.example");
        assertThat(subscriptions.find(id)).get().extracting(subscription -> subscription.state)
                .isEqualTo(SubscriptionState.ACTIVE);
        arrive(id, 200).body(allOf(containsString("Your subscription is active"), containsString("/admin/subscription")));

        marketplace.happen(id, "Suspend");
        arrive(id, 200).body(allOf(containsString("Your subscription is suspended"), containsString("30 days")));

        marketplace.happen(id, "Unsubscribe");
        arrive(id, 200).body(allOf(containsString("This subscription has ended"), containsString("Buy again")));
    }

    @Test
    @TestSecurity(user = "alice", roles = { Role.USER, Role.ADMIN })
    @OidcSecurity(claims = { @Claim(key = "tid", value = People.CONTOSO), @Claim(key = "oid", value = People.ALICE_ADMIN),
            @Claim(key = "name", value = "Alice Carter"), @Claim(key = "preferred_username", value = ALICE) })
    void landing_badTokens_sayWhatToDo() {
        given().get("/marketplace/landing").then().statusCode(400).body(containsString("Open this page from Microsoft"));
        given().queryParam("token", "nonsense").get("/marketplace/landing").then().statusCode(400)
                .body(containsString("This link is no longer valid"));
        String id = marketplace.buy(ALICE, "starter", null);
        given().queryParam("token", marketplace.token(id, true)).get("/marketplace/landing").then().statusCode(400)
                .body(containsString("24 hours"));
        Forms.post("/marketplace/landing", Map.of("token", marketplace.token(id, true))).statusCode(303);
        assertThat(marketplace.subscription(id).getString("saasSubscriptionStatus")).isEqualTo("PendingFulfillmentStart");
    }

    @Test
    @TestSecurity(user = "bob", roles = Role.USER)
    @OidcSecurity(claims = { @Claim(key = "tid", value = People.CONTOSO), @Claim(key = "oid", value = People.BOB_USER),
            @Claim(key = "name", value = "Bob Nguyen"), @Claim(key = "preferred_username", value = "bob@contoso.example") })
    void landing_secondUserOfTenant_neverConfirms() {
        String id = marketplace.buy(ALICE, "starter", null);

        arrive(id, 200).body(allOf(containsString("A colleague has to confirm this order"), containsString(ALICE),
                not(containsString("Confirm and start"))));
        Forms.post("/marketplace/landing", Map.of("token", marketplace.token(id, false))).statusCode(303);
        assertThat(marketplace.subscription(id).getString("saasSubscriptionStatus")).isEqualTo("PendingFulfillmentStart");

        setup.activate(id, "starter");
        arrive(id, 200).body(containsString("Your organisation has this already"));
        marketplace.happen(id, "Suspend");
        arrive(id, 200).body(containsString("Your subscription is suspended"));
        marketplace.happen(id, "Unsubscribe");
        arrive(id, 200).body(containsString("This subscription has ended"));
    }

    @Test
    @TestSecurity(user = "minjun", roles = Role.USER)
    @OidcSecurity(claims = { @Claim(key = "tid", value = People.HANBIT), @Claim(key = "oid", value = People.MINJUN_USER),
            @Claim(key = "name", value = "박민준"), @Claim(key = "preferred_username", value = "minjun@hanbit.example") })
    void landing_otherTenant_learnsNothing() {
        String id = marketplace.buy(ALICE, "team", 7);

        for (String action : new String[] { null, "activate", "Suspend", "Unsubscribe" }) {
            if ("activate".equals(action)) {
                setup.activate(id, "team");
            } else if (action != null) {
                marketplace.happen(id, action);
            }
            arrive(id, 403).body(allOf(containsString("This order belongs to another organisation"),
                    not(containsString(ALICE)), not(containsString("Team"))));
        }
        Forms.post("/marketplace/landing", Map.of("token", marketplace.token(id, false))).statusCode(303);
        assertThat(subscriptions.of(People.HANBIT)).extracting(subscription -> subscription.id).doesNotContain(id);
    }

    @Test
    @TestSecurity(user = "olivia", roles = { Role.USER, Role.OPERATOR })
    @OidcSecurity(claims = { @Claim(key = "tid", value = People.FIELDLINE),
            @Claim(key = "oid", value = People.OLIVIA_OPERATOR), @Claim(key = "name", value = "Olivia Marsh"),
            @Claim(key = "preferred_username", value = "olivia@fieldline.example") })
    void landing_reseller_isTold() {
        String id = marketplace.buy(ALICE, "olivia@fieldline.example", "team", 7);

        arrive(id, 200).body(allOf(containsString("You bought this for another organisation"),
                not(containsString("Confirm and start"))));
    }

    @Test
    @TestSecurity(user = "alice", roles = { Role.USER, Role.ADMIN })
    @OidcSecurity(claims = { @Claim(key = "tid", value = People.CONTOSO), @Claim(key = "oid", value = People.ALICE_ADMIN),
            @Claim(key = "name", value = "Alice Carter"), @Claim(key = "preferred_username", value = ALICE) })
    void landing_inKorean_isKorean() {
        String id = marketplace.buy(ALICE, "team", 7);

        given().header("Accept-Language", "ko").queryParam("token", marketplace.token(id, false))
                .get("/marketplace/landing").then().statusCode(200).body(containsString("확인하고 시작"));
    }

    private ValidatableResponse arrive(String id, int status) {
        return given().queryParam("token", marketplace.token(id, false)).get("/marketplace/landing").then()
                .statusCode(status);
    }
}
