package dev.weir.marketplace;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

import dev.weir.customer.CustomerState;
import dev.weir.customer.Customers;
import dev.weir.customer.TenantScope;
import dev.weir.marketplace.drive.DriveSetup;
import dev.weir.testsupport.Browsing;
import dev.weir.testsupport.LocalCloud;
import dev.weir.testsupport.People;
import dev.weir.testsupport.Viewing;
import io.quarkus.test.junit.QuarkusTest;

/** From the marketplace's shop to work, and from the first click of a test drive to the real trial. */
@QuarkusTest
@Tag("browser")
class MarketplaceBrowserTest {

    private static final String JIMIN = "jimin@hanbit.example";
    private static final String VICTOR = "victor@northwind.example";
    private static final String NORTHWIND = "/panel/api/tenants/northwind.example";

    @RegisterExtension
    final Browsing browsing = new Browsing();

    @Inject
    TenantScope scope;

    @Inject
    Subscriptions subscriptions;

    @Inject
    Customers customers;

    @Inject
    DriveSetup drives;

    @BeforeEach
    @AfterEach
    void begin() {
        scope.acrossTenants(() -> Seat.delete("tenantId", People.HANBIT) + Subscription.delete("tenantId", People.HANBIT));
        subscriptions.changed(People.HANBIT);
        customers.put(People.HANBIT, "한빛설비", CustomerState.ACTIVE);
        drives.forget(People.NORTHWIND);
        LocalCloud.call("DELETE", NORTHWIND + "/power-automate", null);
        LocalCloud.call("PUT", NORTHWIND + "/consents/" + LocalCloud.CLIENT + "?granted=false", null);
    }

    @Test
    void shop_buyActivateChangeSuspend_customerSeesEachStep() {
        Page shop = browsing.page();
        shop.navigate(LocalCloud.url() + "/marketplace");
        Locator team = shop.locator("form").filter(new Locator.FilterOptions().setHasText("Buy Team"));
        team.getByLabel("As").selectOption(JIMIN);
        team.getByRole(AriaRole.BUTTON).click();
        Browsing.pick(shop, JIMIN);
        assertThat(shop.getByRole(AriaRole.HEADING, level1())).hasText("Set up your subscription");
        Browsing.checkAccessible(shop);
        shop.getByLabel("Contact person").fill("김지민 팀장");
        shop.getByRole(AriaRole.BUTTON, named("Confirm and start")).click();
        assertThat(shop.getByRole(AriaRole.HEADING, level1())).hasText("Your subscription is active");
        Browsing.checkAccessible(shop);
        shop.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Start").setExact(true)).click();
        makeFlow(shop, "daily-digest");

        change(shop, "Change plan", "enterprise");
        eventually(shop, "/admin/subscription", "Enterprise");
        assertThat(shop.getByText("김지민 팀장")).isVisible();
        Browsing.checkAccessible(shop);
        change(shop, "Change plan", "starter");
        eventually(shop, "/admin/subscription", "Starter");
        shop.navigate("/templates/notify-technician");
        assertThat(shop.getByRole(AriaRole.HEADING, level1())).hasText("Your plan does not include this");
        Browsing.checkAccessible(shop);

        change(shop, "Stop paying", "starter");
        eventually(shop, "/marketplace/suspended", "Check the payment at Microsoft");
        shop.navigate("/records");
        shop.waitForURL(Pattern.compile(".*/marketplace/suspended"));
        Browsing.checkAccessible(shop);
        change(shop, "Pay again", "starter");
        eventually(shop, "/admin/subscription", "active");
    }

    @Test
    void testDrive_firstClickToTrial_inEnglish() {
        drive(Viewing.USUAL, "Take the test drive", "Start the test drive", "Welcome, Victor Lindqvist", "4 of 4 done",
                "Go on with a real trial", "Your trial has begun");
    }

    @Test
    void testDrive_firstClickToTrial_inKorean() {
        drive(Viewing.USUAL.inKorean().inTheDark(), "시험 사용해 보기", "시험 사용 시작", "Victor Lindqvist 님, 환영합니다", "4",
                "정식 평가판으로 계속", "평가판이 시작되었습니다");
    }

    @Test
    void testDrive_timeOverInTheMiddleOfAPage_saysSo() {
        Page page = browsing.page();
        page.navigate("/test-drive");
        Browsing.pick(page, VICTOR);
        page.getByRole(AriaRole.BUTTON, named("Start the test drive")).click();
        assertThat(page.getByText("Time left")).isVisible();
        page.navigate("/records/work-orders");
        assertThat(page.getByText("Time left")).isVisible();
        Browsing.checkAccessible(page);
        drives.endAt(People.NORTHWIND, Instant.now().plusSeconds(3));
        page.reload();

        page.waitForURL(Pattern.compile(".*/test-drive/over"));
        assertThat(page.getByRole(AriaRole.HEADING, level1())).hasText("Your test drive is over");
        Browsing.checkAccessible(page);
    }

    private void drive(Viewing viewing, String take, String start, String welcome, String allDone, String trial, String begun) {
        LocalCloud.call("POST", NORTHWIND + "/power-automate", null);
        LocalCloud.call("PUT", NORTHWIND + "/consents/" + LocalCloud.CLIENT + "?granted=true", null);
        Page page = browsing.page(viewing);
        page.navigate("/");
        page.getByRole(AriaRole.LINK, named(take)).click();
        Browsing.pick(page, VICTOR);
        Browsing.checkAccessible(page);
        page.locator("#consent").check();
        page.getByRole(AriaRole.BUTTON, named(start)).click();
        assertThat(page.getByRole(AriaRole.HEADING, level1())).hasText(welcome);
        Browsing.checkAccessible(page);
        page.locator("ol a").first().click();
        page.waitForURL(Pattern.compile(".*/records"));
        page.navigate("/records/work-orders/" + page.context().request().get(page.url() + "/work-orders").text()
                .replaceFirst("(?s).*?/records/work-orders/(WO-\\d+).*", "$1"));
        Browsing.checkAccessible(page);
        page.navigate("/templates/daily-digest");
        makeFlow(page, "daily-digest");
        page.navigate("/flows");
        page.navigate("/test-drive");
        assertThat(page.locator("#progress")).containsText(allDone);
        Browsing.checkAccessible(page);
        page.getByRole(AriaRole.BUTTON, named(trial)).click();
        assertThat(page.getByRole(AriaRole.HEADING, level1())).hasText(begun);
        Browsing.checkAccessible(page);
        org.assertj.core.api.Assertions.assertThat(drives.leads(People.NORTHWIND)).isEqualTo(1);
    }

    /** Makes a flow from a template in Microsoft's widget, in whatever language, until the portal knows of it. */
    private static void makeFlow(Page page, String template) {
        page.navigate("/flows/new?answered=true&p.recipient=flows@northwind.example&template=" + template);
        FrameLocator widget = page.frameLocator("iframe[name=widgetIFrame]");
        Locator connections = widget.getByRole(AriaRole.BUTTON,
                new FrameLocator.GetByRoleOptions().setName(Pattern.compile("^(Connect|연결):")));
        connections.first().waitFor();
        for (int each = 0; each < connections.count(); each++) {
            connections.nth(each).click();
            widget.getByRole(AriaRole.COMBOBOX).nth(each).locator("option:not([value=''])").first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        }
        page.waitForResponse(Pattern.compile(".*/flows/created"), () -> widget.getByRole(AriaRole.BUTTON,
                new FrameLocator.GetByRoleOptions().setName(Pattern.compile("^(Create flow|흐름 만들기)$"))).click());
    }

    /** Something happens at the marketplace, in a tab of its own. */
    private static void change(Page page, String button, String plan) {
        Page shop = page.context().newPage();
        shop.navigate(LocalCloud.url() + "/marketplace");
        Locator bought = shop.locator("section").last();
        bought.getByLabel("Plan").selectOption(plan);
        bought.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true)).click();
        shop.waitForLoadState();
        shop.close();
    }

    /** Loads a page of the portal until it says something. */
    private static void eventually(Page page, String path, String text) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            page.navigate(path);
            return page.content().contains(text);
        });
    }

    private static Page.GetByRoleOptions level1() {
        return new Page.GetByRoleOptions().setLevel(1);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
