package dev.weir.connector.trigger;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.weir.connector.trigger.Tables.ATTEMPTS;
import static dev.weir.connector.trigger.Tables.DELIVERY;
import static dev.weir.connector.trigger.Tables.NEXT_AT;
import static dev.weir.connector.trigger.Tables.OF_SUBSCRIPTION;
import static dev.weir.connector.trigger.Tables.STATE;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import dev.weir.testsupport.Browsing;
import dev.weir.testsupport.LocalTokens;
import dev.weir.testsupport.Viewing;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

@QuarkusTest
@Tag("browser")
class TriggerPagesBrowserTest {

    private static final int LAST_ATTEMPT = 12;

    @RegisterExtension
    final Browsing browsing = new Browsing();

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @ConfigProperty(name = "weir.api.resource")
    String resource;

    @Inject
    DSLContext sql;

    private final String name = "pages-" + UUID.randomUUID();
    private String token;
    private String subscription;

    @BeforeEach
    void subscribe() {
        token = LocalTokens.access(localCloud, "jimin@hanbit.example", resource);
        subscription = given().auth().oauth2(token).contentType(ContentType.JSON)
                .body(Map.of("url", localCloud + "/test-receiver/" + name)).post("/api/v1/-/hooks/customers/created").then()
                .statusCode(201).extract().path("id");
    }

    @AfterEach
    void unsubscribe() {
        given().delete("/api/v1/-/hooks/" + subscription).then().statusCode(204);
    }

    private void create(String title) {
        given().auth().oauth2(token).contentType(ContentType.JSON).body(Map.of("name", title)).post("/api/v1/customers").then()
                .statusCode(201);
    }

    /** Two events that are given up, because their last attempt fails as all before. */
    private void giveUpTwo() {
        ReceiverApi.answers(name, 500, 500, 500, 500);
        create("First " + name);
        create("Second " + name);
        await().atMost(Duration.ofSeconds(10)).until(() -> count(DeliveryState.WAITING, 1) == 2);
        sql.update(DELIVERY).set(ATTEMPTS, LAST_ATTEMPT).set(NEXT_AT, OffsetDateTime.now())
                .where(OF_SUBSCRIPTION.eq(subscription)).execute();
        await().atMost(Duration.ofSeconds(10)).until(() -> count(DeliveryState.DEAD, LAST_ATTEMPT + 1) == 2);
    }

    private int count(DeliveryState state, int attempts) {
        return sql.fetchCount(DELIVERY, OF_SUBSCRIPTION.eq(subscription), STATE.eq(state.name()), ATTEMPTS.eq(attempts));
    }

    @Test
    void admin_seesWhatWasGivenUp_andSendsOneAndAllAgain() {
        giveUpTwo();
        Page page = browsing.signedIn("jimin@hanbit.example", "/admin/triggers");
        assertThat(
                page.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("Customer: created").setExact(true)).first())
                .isVisible();
        Browsing.checkAccessible(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Given up").setExact(true)).click();
        Browsing.checkAccessible(page);

        page.getByRole(AriaRole.TABLE).last().getByRole(AriaRole.LINK).first().click();
        assertThat(page.getByText("webhook-id")).isVisible();
        assertThat(page.getByText("500 status 500")).isVisible();
        Browsing.checkAccessible(page);
        int before = ReceiverApi.of(name).size();
        press(page, "Send again");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("The event will be sent again.");
        await().atMost(Duration.ofSeconds(10)).until(() -> ReceiverApi.of(name).size() == before + 1);

        page.navigate("/admin/triggers?state=dead");
        page.getByLabel("From").fill(LocalDate.now().minusDays(2) + "T00:00");
        page.getByLabel("To", new Page.GetByLabelOptions().setExact(true)).fill(LocalDate.now().plusDays(2) + "T00:00");
        press(page, "Send again");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Events that will be sent again:");
        await().atMost(Duration.ofSeconds(10)).until(() -> ReceiverApi.of(name).size() == before + 2);

        page.navigate("/admin/audit");
        assertThat(page.getByText("delivery.replay").first()).isVisible();
        assertThat(page.getByText("trigger.subscribe").first()).isVisible();
    }

    @Test
    void koreanAdmin_onAPhoneInTheDark_readsTheSame() {
        create("Told " + name);
        await().atMost(Duration.ofSeconds(10)).until(() -> !ReceiverApi.of(name).isEmpty());
        Page page = browsing.signedIn("jimin@hanbit.example", "/admin/triggers",
                Viewing.USUAL.inKorean().inTheDark().onPhone());
        assertThat(page.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("고객: 생성").setExact(true)).first())
                .isVisible();
        Browsing.checkAccessible(page);
        page.getByRole(AriaRole.TABLE).last().getByRole(AriaRole.LINK).first().click();
        Browsing.checkAccessible(page);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }
}
