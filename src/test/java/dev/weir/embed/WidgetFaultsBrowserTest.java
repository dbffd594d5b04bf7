package dev.weir.embed;

import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;

import dev.weir.customer.CustomerState;
import dev.weir.customer.Customers;
import dev.weir.testsupport.Browsing;
import dev.weir.testsupport.LocalCloud;
import dev.weir.testsupport.PortalClient;
import io.quarkus.test.junit.QuarkusTest;

/** What the place of a widget says when the local cloud goes wrong: each trouble its own words, and what to do about it. */
@QuarkusTest
@Tag("browser")
class WidgetFaultsBrowserTest {

    private static final String TENANT = "f1ee0000-0000-4000-8000-00000000%d";
    private static final int FIRST = 1900;
    private static int next = FIRST;

    @RegisterExtension
    final Browsing browsing = new Browsing();

    @Inject
    Customers customers;

    private String tenant;
    private String admin;

    @BeforeAll
    static void bePatient() {
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
    }

    /** Tokens are kept for a while, so that each trouble with them needs somebody who never had one. */
    @BeforeEach
    void meetSomebodyNew() {
        int number = next++;
        tenant = TENANT.formatted(number);
        admin = "admin@t" + number + ".fleet.example";
        customers.put(tenant, "Fleet " + number, CustomerState.ACTIVE);
    }

    @AfterEach
    void restore() {
        LocalCloud.clearFaults();
        customers.change(tenant, CustomerState.LEFT);
    }

    private Page signedIn() {
        Page page = browsing.page();
        Browsing.adopt(page, PortalClient.signedIn(admin));
        return page;
    }

    private static FrameLocator widget(Page page) {
        return page.frameLocator("iframe[name=widgetIFrame]");
    }

    private static Locator alert(Page page) {
        return page.getByRole(AriaRole.ALERT);
    }

    private static void fault(String kind, String match, String more) {
        LocalCloud.fault("{\"service\": \"flow\", \"kind\": \"" + kind + "\", \"match\": \"" + match + "\"" + more + "}");
    }

    @Test
    void slowWidget_isLoadingUntilItIsThere() {
        Page page = signedIn();
        fault("slow", "main", ", \"times\": 1, \"seconds\": 4");
        page.navigate("/flows");
        PlaywrightAssertions.assertThat(page.getByText("Loading Power Automate…")).isVisible();
        PlaywrightAssertions.assertThat(widget(page).getByRole(AriaRole.HEADING).first()).hasText("Flows");
        PlaywrightAssertions.assertThat(page.getByText("Loading Power Automate…")).isHidden();
    }

    @Test
    void widgetThatNeverGetsReady_isNamedAfterTwentySeconds() {
        Page page = signedIn();
        fault("error", "main", ", \"times\": 0, \"status\": 503");
        page.clock().install();
        page.navigate("/flows");
        page.locator("iframe[name=widgetIFrame]").waitFor();
        page.clock().fastForward("00:18");
        PlaywrightAssertions.assertThat(alert(page)).isHidden();
        page.clock().fastForward("00:03");
        PlaywrightAssertions.assertThat(alert(page)).containsText("Power Automate does not answer");
        PlaywrightAssertions.assertThat(alert(page)).containsText("allow cookies for " + LocalCloud.url().getHost());
        Browsing.checkAccessible(page);
    }

    @Test
    void widgetThatCannotKeepCookies_saysWhatToAllow() {
        Page page = signedIn();
        page.route("**/widgets/**", route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                .setContentType("text/html").setBody("<!DOCTYPE html><title>Cookies are off</title>")));
        page.clock().install();
        page.navigate("/approvals");
        page.locator("iframe[name=widgetIFrame]").waitFor();
        page.clock().fastForward("00:21");
        PlaywrightAssertions.assertThat(alert(page)).containsText("allow cookies for");
    }

    @Test
    void sdkThatDoesNotLoad_isNamedWithItsAddress() {
        Page page = signedIn();
        fault("error", "msflowsdk", ", \"times\": 0, \"status\": 503");
        page.navigate("/flows");
        PlaywrightAssertions.assertThat(alert(page)).containsText("Power Automate could not be loaded");
        PlaywrightAssertions.assertThat(alert(page)).containsText(LocalCloud.url().getHost());
        Browsing.checkAccessible(page);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            consent-needed  | Your organisation has not allowed this portal | Ask an administrator
            refresh-refused | Your sign-in has ended                        | Sign in again and come back here
            """)
    void refusedToken_isExplained(String kind, String what, String remedy) {
        Page page = signedIn();
        LocalCloud.fault("entra", kind, admin);
        page.navigate("/flows");
        PlaywrightAssertions.assertThat(alert(page)).containsText(what);
        PlaywrightAssertions.assertThat(alert(page)).containsText(remedy);
        Browsing.checkAccessible(page);
    }

    @Test
    void azureAdDown_losesNothingAndSaysWhenToTryAgain() {
        Page page = signedIn();
        LocalCloud.fault("""
                {"service": "entra", "kind": "error", "match": "token", "times": 0, "status": 503}""");
        page.navigate("/flows");
        PlaywrightAssertions.assertThat(alert(page)).containsText("Microsoft cannot be reached right now");
        PlaywrightAssertions.assertThat(alert(page)).containsText("Try again in a few minutes");
    }

    @Test
    void flowServiceDown_isSaidInTheWidgetAndThePageStays() {
        Page page = signedIn();
        fault("error", "ProcessSimple", ", \"times\": 0, \"status\": 503");
        page.navigate("/flows");
        PlaywrightAssertions.assertThat(widget(page).getByRole(AriaRole.STATUS).first())
                .containsText("try again", new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                        .setIgnoreCase(true));
        PlaywrightAssertions.assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("My flows");
    }

    @Test
    void creationThatFails_isSaidAboveTheWidget() {
        Page page = signedIn();
        page.navigate("/flows/new?template=ask-for-approval&answered=true&p.outcomeTo=someone@contoso.example");
        FrameLocator widget = widget(page);
        Locator connects = widget.getByRole(AriaRole.BUTTON,
                new FrameLocator.GetByRoleOptions().setName(Pattern.compile("^Connect:")));
        connects.first().waitFor();
        for (int each = 0; each < connects.count(); each++) {
            connects.nth(each).click();
            PlaywrightAssertions.assertThat(widget.getByRole(AriaRole.COMBOBOX).nth(each)).not().hasValue("");
        }
        fault("error", "/flows$", ", \"times\": 0, \"status\": 500");
        widget.getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Create flow")).click();
        PlaywrightAssertions.assertThat(alert(page)).containsText("The flow was not created");
        PlaywrightAssertions.assertThat(alert(page)).containsText("create the flow again");
        LocalCloud.clearFaults();
        widget.getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Create flow")).click();
        PlaywrightAssertions.assertThat(page.getByText("Your flow was created.")).isVisible();
        PlaywrightAssertions.assertThat(alert(page)).isHidden();
    }

    @Test
    void templateThatCannotBeRead_isSaidAboveTheWidget() {
        Page page = signedIn();
        page.route("**/flows/new?**", route -> {
            String body = route.fetch().text();
            route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setResponse(route.fetch())
                    .setBody(body.replace("triggers", "tricks")));
        });
        page.navigate("/flows/new?template=ask-for-approval&answered=true&p.outcomeTo=someone@contoso.example");
        PlaywrightAssertions.assertThat(alert(page)).containsText("The template could not be opened");
        PlaywrightAssertions.assertThat(alert(page)).containsText("Choose another template");
    }
}
