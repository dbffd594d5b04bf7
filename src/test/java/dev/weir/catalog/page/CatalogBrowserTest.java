package dev.weir.catalog.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

import dev.weir.testsupport.Browsing;
import dev.weir.testsupport.Viewing;
import io.quarkus.test.junit.QuarkusTest;

/** From a few words, some of them wrong, to a flow: the gallery as people use it. */
@QuarkusTest
@Tag("browser")
class CatalogBrowserTest {

    private static final String ADMIN = "alice@contoso.example";
    private static final String KOREAN_ADMIN = "jimin@hanbit.example";

    @RegisterExtension
    final Browsing browsing = new Browsing();

    @BeforeAll
    static void bePatient() {
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator found(Page page) {
        return page.locator(".gallery-found > .template-grid > li");
    }

    @Test
    void search_misspeltEnglishWord_refreshesInPlaceAndLeadsToTheFlow() {
        Page page = browsing.signedIn(ADMIN, "/templates");
        Browsing.checkAccessible(page);
        page.evaluate("() => document.documentElement.dataset.stayed = 'yes'");
        page.getByRole(AriaRole.SEARCHBOX).pressSequentially("order from emial");

        assertThat(found(page).first()).containsText("Make a work order from an e-mail");
        assertThat(found(page).first().locator("mark").first()).isVisible();
        assertThat(page).hasURL(Pattern.compile("q=order\\+from\\+emial"));
        assertThat(page.getByRole(AriaRole.SEARCHBOX)).isFocused();
        assertThat(page.evaluate("() => document.documentElement.dataset.stayed")).isEqualTo("yes");
        Browsing.checkAccessible(page);

        link(page, "Make a work order from an e-mail").first().click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Make a work order from an e-mail");
        page.getByText("Step by step").click();
        assertThat(page.locator(".flow-outline").first()).isVisible();
        Browsing.checkAccessible(page);
        link(page, "Use this template").click();
        configureAndCreate(page);
    }

    private static void configureAndCreate(Page page) {
        Locator customer = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Customer of these orders"));
        assertThat(page.getByLabel("Word in the subject")).hasValue("Order");
        Browsing.checkAccessible(page);
        button(page, "Continue").click();
        assertThat(page.locator("form.configure-form")).isVisible();

        customer.selectOption(customer.locator("option:not([value=''])").first().getAttribute("value"));
        button(page, "Continue").click();
        FrameLocator widget = page.frameLocator("iframe[name=widgetIFrame]");
        Locator connect = widget.getByRole(AriaRole.BUTTON,
                new FrameLocator.GetByRoleOptions().setName(Pattern.compile("^Connect:")));
        connect.first().waitFor();
        for (int each = 0; each < connect.count(); each++) {
            connect.nth(each).click();
            widget.getByRole(AriaRole.COMBOBOX).nth(each).locator("option:not([value=''])").first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        }
        page.waitForResponse("**/flows/created", () -> widget
                .getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Create flow").setExact(true)).click());
        assertThat(page.getByText("Your flow was created.")).isVisible();

        page.navigate("/templates/order-from-email");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Your flows from this template")))
                .isVisible();
        Browsing.checkAccessible(page);
    }

    @Test
    void search_koreanNounInsideASentence_findsTheTemplate() {
        Page page = browsing.signedIn(KOREAN_ADMIN, "/templates", Viewing.USUAL.inKorean().inTheDark());
        page.getByRole(AriaRole.SEARCHBOX).fill("미납된 청구서를 고객에게 저절로 알려 주고 싶어요");
        assertThat(found(page).first()).containsText("미납 청구서 알림");
        assertThat(found(page).first().locator("mark").first()).isVisible();
        Browsing.checkAccessible(page);
    }

    @Test
    void facets_chosen_narrowTheGalleryAndCanBeShared() {
        Page page = browsing.signedIn(ADMIN, "/templates");
        int all = found(page).count();
        Locator instant = page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Instant")));
        instant.check();
        assertThat(page).hasURL(Pattern.compile("trigger=instant"));
        assertThat(link(page, "Send this order to…").first()).isVisible();
        assertThat(page.getByText("Daily digest of open work")).hasCount(0);
        assertThat(instant).isFocused();
        assertThat(found(page).count()).isBetween(1, all - 1);
        Browsing.checkAccessible(page);

        page.reload();
        assertThat(page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Instant"))))
                .isChecked();
    }

    @Test
    void withoutScript_searchFiltersAndPickWork() {
        Page page = browsing.signedIn(ADMIN, "/templates", Viewing.USUAL.withoutScript());
        page.getByRole(AriaRole.SEARCHBOX).fill("invioce");
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Scheduled"))).check();
        button(page, "Show").click();
        assertThat(page).hasURL(Pattern.compile("q=invioce.*trigger=scheduled|trigger=scheduled.*q=invioce"));
        assertThat(found(page).first()).containsText("invoices");

        page.navigate("/flows/new?template=order-from-email");
        Locator customer = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Customer of these orders"));
        String name = customer.locator("option:not([value=''])").first().innerText();
        Locator search = page.getByRole(AriaRole.SEARCHBOX);
        if (search.count() > 0) {
            search.fill(name.split(" · ")[0]);
            button(page, "Find").click();
        }
        customer.selectOption(customer.locator("option:not([value=''])").first().getAttribute("value"));
        button(page, "Continue").click();
        assertThat(page).hasURL(Pattern.compile("p\\.customer=CU-"));
        assertThat(page.locator("form.configure-form")).hasCount(0);
    }

    @Test
    void operatorsPages_areAccessible() {
        Page page = browsing.signedIn("olivia@fieldline.example", "/operator/catalog");
        Browsing.checkAccessible(page);
        link(page, "Weekly report of invoices as a file").first().click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Versions that were served")))
                .isVisible();
        Browsing.checkAccessible(page);
        link(page, "Submission to Microsoft's gallery").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Check list"))).isVisible();
        Browsing.checkAccessible(page);
    }
}
