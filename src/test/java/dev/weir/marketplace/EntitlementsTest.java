package dev.weir.marketplace;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.weir.catalog.arrangement.Arrangements;
import dev.weir.catalog.arrangement.Audience;
import dev.weir.catalog.serve.ServedCatalog;
import dev.weir.customer.CustomerState;
import dev.weir.customer.Customers;
import dev.weir.customer.TenantScope;
import dev.weir.deployment.Acting;
import dev.weir.deployment.Blueprint;
import dev.weir.deployment.Cause;
import dev.weir.deployment.Deployment;
import dev.weir.deployment.DeploymentRunner;
import dev.weir.deployment.DeploymentState;
import dev.weir.deployment.Deployments;
import dev.weir.identity.Role;
import dev.weir.microsoft.bap.Environment;
import dev.weir.testsupport.LocalTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** What a plan allows × what somebody opens or calls → let in, or told why not and what to do. */
@QuarkusTest
class EntitlementsTest {

    private static final String TENANT = "f1ee0000-0000-4000-8000-000000001777";
    private static final String ADMIN = "f1ee0000-0000-4000-9000-000000001777";
    private static final String UPN = "admin@t1777.fleet.example";

    @Inject
    TenantScope scope;

    @Inject
    Subscriptions subscriptions;

    @Inject
    Customers customers;

    @Inject
    Deployments deployments;

    @Inject
    DeploymentRunner runner;

    @Inject
    ServedCatalog catalog;

    @Inject
    Arrangements arrangements;

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @ConfigProperty(name = "weir.api.resource")
    String resource;

    @AfterEach
    void forget() {
        arrangements.show("csv-report", Audience.plan("team"));
        catalog.arrange();
        scope.acrossTenants(() -> Subscription.delete("tenantId", TENANT) + Seat.delete("tenantId", TENANT)
                + Deployment.delete("tenantId", TENANT));
        subscriptions.changed(TENANT);
        customers.put(TENANT, "Fleet 1777", CustomerState.LEFT);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # plan     | path                                                     | status | says
            -          | /templates/notify-technician                             | 200    | Use this template
            enterprise | /templates/notify-technician                             | 200    | Use this template
            starter    | /templates/daily-digest                                  | 200    | Use this template
            starter    | /templates/notify-technician                             | 403    | is not part of the plan Starter
            starter    | /templates/notify-technician                             | 403    | It is part of: Enterprise, Team.
            starter    | /templates/notify-technician                             | 403    | href="/admin/subscription"
            starter    | /flows/new?template=notify-technician                    | 403    | is not part of the plan Starter
            starter    | /admin/deployments/plan?template=notify-technician       | 403    | is not part of the plan Starter
            starter    | /templates                                               | 200    | Not in your plan
            starter    | /admin/connector                                         | 200    | Connector
            portal     | /templates/daily-digest                                  | 403    | uses the connector of
            portal     | /templates/daily-digest                                  | 403    | It is part of: Enterprise, Starter, Team.
            portal     | /flows/new?template=daily-digest                         | 403    | which is not part of the plan Portal
            portal     | /admin/deployments/plan?template=daily-digest            | 403    | which is not part of the plan Portal
            portal     | /admin/connector                                         | 403    | It is part of: Enterprise, Starter, Team.
            portal     | /records                                                 | 200    | Work orders
            unheard-of | /templates/notify-technician                             | 200    | Use this template
            """)
    @TestSecurity(user = "admin", roles = { Role.USER, Role.ADMIN })
    @OidcSecurity(claims = { @Claim(key = "tid", value = TENANT), @Claim(key = "oid", value = ADMIN),
            @Claim(key = "name", value = "Admin 1777"), @Claim(key = "preferred_username", value = UPN) })
    void page_byPlan_isOpenOrSaysWhy(String plan, String path, int status, String says) {
        bought(plan, SubscriptionState.ACTIVE, null);

        given().get(path).then().statusCode(status).body(containsString(says));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # plan     | path                                              | status | shown
            team       | /templates/csv-report                             | 404    | false
            team       | /templates/csv-report/icon.svg                    | 404    | false
            team       | /flows/new?template=csv-report                    | 404    | false
            team       | /admin/deployments/plan?template=csv-report       | 404    | false
            team       | /templates?q=weekly report                        | 200    | false
            team       | /templates?sort=title                             | 200    | false
            enterprise | /templates/csv-report                             | 200    | true
            enterprise | /templates?q=weekly report                        | 200    | true
            """)
    @TestSecurity(user = "admin", roles = { Role.USER, Role.ADMIN })
    @OidcSecurity(claims = { @Claim(key = "tid", value = TENANT), @Claim(key = "oid", value = ADMIN),
            @Claim(key = "name", value = "Admin 1777"), @Claim(key = "preferred_username", value = UPN) })
    void page_templateHiddenFromAPlan_isThereForOtherPlansOnly(String plan, String path, int status, boolean shown) {
        bought(plan, SubscriptionState.ACTIVE, null);
        arrangements.hide("csv-report", Audience.plan("team"), "test");
        catalog.arrange();

        String page = given().get(path).then().statusCode(status).extract().asString();

        assertThat(page.contains("Weekly report of invoices as a file") || page.contains("href=\"/templates/csv-report"))
                .isEqualTo(shown);
    }

    @Test
    @TestSecurity(user = "admin", roles = Role.USER)
    @OidcSecurity(claims = { @Claim(key = "tid", value = TENANT), @Claim(key = "oid", value = ADMIN),
            @Claim(key = "name", value = "Somebody"), @Claim(key = "preferred_username", value = UPN) })
    void closedPage_forSomebodyWhoIsNoAdmin_sendsToTheAdminInTheirLanguage() {
        bought("starter", SubscriptionState.ACTIVE, null);

        given().get("/templates/notify-technician").then().statusCode(403)
                .body(containsString("Ask an admin of your organisation"));
        given().header("Accept-Language", "ko").get("/templates/notify-technician").then().statusCode(403)
                .body(containsString("조직의 관리자에게 요금제 변경을 요청해 주십시오."));
    }

    @ParameterizedTest(name = "{0} {1}, {2} seats: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # plan     | state     | seats | status | says
            team       | ACTIVE    | 0     | 403    | All seats of this organisation are taken.
            -          | ACTIVE    |       | 200    | value
            team       | ACTIVE    | 5     | 200    | value
            starter    | ACTIVE    |       | 200    | value
            portal     | ACTIVE    |       | 403    | The plan Portal of this organisation does not include the connector. An admin can change the plan at
            team       | SUSPENDED | 5     | 403    | The organisation is suspended at present.
            team       | ENDED     | 5     | 403    | has not come aboard
            """)
    void dataApi_byPlanAndState_answersOrSaysWhy(String plan, SubscriptionState state, Integer seats, int status,
            String says) {
        bought(plan, state, seats);
        String token = LocalTokens.access(localCloud, UPN, resource);

        said(given().auth().oauth2(token).get("/api/v1/customers").then(), status, says);
        said(given().auth().oauth2(token).contentType(ContentType.JSON)
                .body(Map.of("url", localCloud + "/webhooks/closed-by-plan")).post("/api/v1/-/hooks/work-orders/created")
                .then(),
                status == 200 ? 201 : status, status == 200 ? "" : says);
    }

    private static void said(ValidatableResponse answer, int status, String says) {
        answer.statusCode(status).body(containsString(says));
    }

    @Test
    void deployment_ofWhatThePlanExcludes_failsAndNamesTheCause() {
        bought("starter", SubscriptionState.ACTIVE, null);
        Environment environment = new Environment("Default-" + TENANT, "Fleet 1777", "Default", true,
                Optional.of(localCloud));
        Blueprint excluded = Blueprint.of(catalog.current().find("notify-technician").orElseThrow(), Map.of(),
                Locale.ENGLISH);
        UUID id = deployments.want(TENANT, environment, excluded, "Admin 1777");

        assertThat(runner.run(TENANT, id, new Nobody())).isEqualTo(DeploymentState.FAILED);

        assertThat(deployments.find(TENANT, id)).get().extracting(failed -> failed.cause).isEqualTo(Cause.NOT_IN_PLAN);
    }

    /** Must never be asked to act. */
    private record Nobody() implements Acting {

        @Override
        public String tenantId() {
            return TENANT;
        }

        @Override
        public String name() {
            return "Nobody";
        }

        @Override
        public String token(String audience) {
            throw new AssertionError("Acted on a flow that the plan excludes");
        }

        @Override
        public String powerAppsToken() {
            return token("");
        }

        @Override
        public String flowToken() {
            return token("");
        }
    }

    /** A tenant with a subscription, or with none for the plan {@code -}. */
    private void bought(String plan, SubscriptionState state, Integer seats) {
        customers.put(TENANT, "Fleet 1777", switch (state) {
            case ACTIVE, PENDING -> CustomerState.ACTIVE;
            case SUSPENDED -> CustomerState.SUSPENDED;
            case ENDED -> CustomerState.LEFT;
        });
        if (plan.equals("-")) {
            return;
        }
        scope.acrossTenants(() -> {
            Subscription subscription = new Subscription();
            subscription.id = UUID.randomUUID().toString();
            subscription.tenantId = TENANT;
            subscription.name = "Fleet 1777";
            subscription.offerId = "fieldline-automation";
            subscription.planId = plan;
            subscription.quantity = seats;
            subscription.state = state;
            subscription.buyerId = ADMIN;
            subscription.buyerMail = UPN;
            subscription.purchaserTenant = TENANT;
            subscription.createdAt = Instant.now();
            subscription.syncedAt = Instant.now();
            subscription.persist();
            return null;
        });
        subscriptions.changed(TENANT);
    }
}
