package dev.weir.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

import dev.weir.testsupport.Browsing;
import dev.weir.testsupport.LocalCloud;
import dev.weir.testsupport.Viewing;
import io.quarkus.test.junit.QuarkusTest;

/** From a work order to a flow that is made for it, as people do it. */
@QuarkusTest
@Tag("browser")
class AutomateBrowserTest {

    private static final String ADMIN = "alice@contoso.example";
    private static final String KOREAN_ADMIN = "jimin@hanbit.example";

    @BeforeAll
    static void bePatient() {
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
    }

    @RegisterExtension
    final Browsing browsing = new Browsing();

    private static FrameLocator widget(Page page) {
        return page.frameLocator("iframe[name=widgetIFrame]");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(FrameLocator frame, String name) {
        return frame.getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
    }

    private String openWorkOrder(Page page) {
        Locator order = page.getByText(Pattern.compile("^WO-\\d+$")).first();
        String key = order.innerText();
        page.navigate("/records/work-orders/" + key);
        return key;
    }

    private static void connectEverything(FrameLocator widget, String connect) {
        Locator buttons = widget.getByRole(AriaRole.BUTTON,
                new FrameLocator.GetByRoleOptions().setName(Pattern.compile("^" + connect + ":")));
        buttons.first().waitFor();
        for (int each = 0; each < buttons.count(); each++) {
            buttons.nth(each).click();
            widget.getByRole(AriaRole.COMBOBOX).nth(each).locator("option:not([value=''])").first().waitFor(
                    new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        }
    }

    @Test
    void automate_template_becomesAFlowOnTheRecordInMyFlowsAndInTheWidget() {
        Page page = browsing.signedIn(ADMIN, "/records/work-orders");
        String key = openWorkOrder(page);
        page.getByText("Automate", new Page.GetByTextOptions().setExact(true)).click();
        Browsing.checkAccessible(page);
        link(page, "Send this order to…").click();
        PlaywrightAssertions.assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Send this order");
        Browsing.checkAccessible(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue")).click();

        FrameLocator widget = widget(page);
        connectEverything(widget, "Connect");
        Browsing.checkAccessible(page);
        PlaywrightAssertions.assertThat(widget.getByLabel("Name of the flow")).hasValue(Pattern.compile(".*\\(" + key + "\\)"));
        String name = widget.getByLabel("Name of the flow").inputValue();
        button(widget, "Create flow").click();
        PlaywrightAssertions.assertThat(widget.getByRole(AriaRole.HEADING).first()).hasText("Your flow was created");
        PlaywrightAssertions.assertThat(page.getByText("Your flow was created.")).isVisible();
        button(widget, "Done").click();

        page.waitForURL("**/records/work-orders/" + key);
        PlaywrightAssertions.assertThat(page.getByRole(AriaRole.REGION,
                new Page.GetByRoleOptions().setName("Flows made for this record"))).containsText(name);
        page.navigate("/flows");
        PlaywrightAssertions.assertThat(button(widget(page), name).first()).isVisible();
        Browsing.checkAccessible(page);
    }

    @Test
    void automate_koreanDarkPhoneWithoutThirdPartyCookies_works() {
        Page page = browsing.signedIn(KOREAN_ADMIN, "/records/work-orders",
                Viewing.USUAL.inKorean().inTheDark().onPhone().withoutThirdPartyCookies());
        openWorkOrder(page);
        page.getByText("자동화", new Page.GetByTextOptions().setExact(true)).click();
        page.locator(".automate-menu a").first().waitFor();
        page.locator(".automate-menu a[href*='send-order']").click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("계속")).click();
        FrameLocator widget = widget(page);
        connectEverything(widget, "연결");
        Browsing.checkAccessible(page);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
        assertThat(page.frame("widgetIFrame").evaluate("() => document.documentElement.dataset.theme")).isEqualTo("dark");
        button(widget, "흐름 만들기").click();
        PlaywrightAssertions.assertThat(page.getByText("흐름을 만들었습니다.")).isVisible();
    }

    @Test
    void approvals_withoutAny_saysSo() {
        Page page = browsing.signedIn(ADMIN, "/approvals?tab=sent");
        PlaywrightAssertions.assertThat(widget(page).getByRole(AriaRole.HEADING).first()).hasText("Approvals");
        Browsing.checkAccessible(page);
    }

    @Test
    void microsoftTemplates_signedIn_areShown() {
        Page page = browsing.signedIn(ADMIN, "/templates/microsoft");
        PlaywrightAssertions.assertThat(button(widget(page), "Ask for an approval")).isVisible();
        Browsing.checkAccessible(page);
    }

    @Test
    void run_instantFlowOnRecord_getsTheRecordsValues() {
        Page page = browsing.signedIn(ADMIN, "/records/work-orders");
        String key = openWorkOrder(page);
        page.navigate("/flows/new?template=send-order&answered=true&p.subject=Hello&record-type=work-orders&record=" + key);
        FrameLocator widget = widget(page);
        connectEverything(widget, "Connect");
        String name = widget.getByLabel("Name of the flow").inputValue();
        button(widget, "Create flow").click();
        PlaywrightAssertions.assertThat(page.getByText("Your flow was created.")).isVisible();

        page.navigate("/records/work-orders/" + key);
        page.getByText("Automate", new Page.GetByTextOptions().setExact(true)).click();
        link(page, "Run an instant flow").click();
        link(page, "Run " + name).first().click();
        widget = widget(page);
        PlaywrightAssertions.assertThat(widget.locator("[data-name=text]")).hasValue(key);
    }

    @Test
    void widget_sessionOver_offersSignIn() {
        Page page = browsing.signedIn(ADMIN, "/records");
        page.route("**/flows/token", route -> route.fulfill(new Route.FulfillOptions().setStatus(302)
                .setHeaders(Map.of("Location", LocalCloud.url() + "/organizations/oauth2/v2.0/authorize"))));
        page.navigate("/flows");
        PlaywrightAssertions.assertThat(page.getByText("Your sign-in has ended.")).isVisible();
    }
}
