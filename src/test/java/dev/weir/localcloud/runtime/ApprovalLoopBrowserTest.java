package dev.weir.localcloud.runtime;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

import dev.weir.testsupport.Browsing;
import io.quarkus.test.junit.QuarkusTest;

/** The product's promise from end to end: a change of a record starts a flow, a person decides, and the record shows it. */
@QuarkusTest
@Tag("browser")
class ApprovalLoopBrowserTest {

    private static final String ORDER = "/records/work-orders/WO-1177";

    @RegisterExtension
    final Browsing browsing = new Browsing();

    private static FrameLocator widget(Page page) {
        return page.frameLocator("iframe[name=widgetIFrame]");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(FrameLocator frame, String name) {
        return frame.getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void orderOverBudget_isApprovedInTheWidget_andItsPageShowsIt() {
        Page page = browsing.signedIn("alice@contoso.example",
                "/flows/new?template=approve-over-budget&record-type=work-orders&record=WO-1177");
        button(page, "Continue").click();
        connectEverything(widget(page));
        button(widget(page), "Create flow").click();
        assertThat(page.getByText("Your flow was created."))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        awaitOnRecord(page, "Approve work orders over budget");

        page.navigate(ORDER + "/edit");
        page.getByLabel(Pattern.compile("^Amount")).fill("98765");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Save"))).click();
        shows(page, "Awaiting approval");
        Page record = page.context().newPage();
        record.navigate(ORDER);
        Locator runs = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Runs on this record"));
        runs.getByRole(AriaRole.LINK).first().click();
        assertThat(status(page)).containsText("Running");
        assertThat(step(page, "Ask for approval")).containsText("Running");
        Browsing.checkAccessible(page);

        Page approvals = page.context().newPage();
        approvals.navigate("/approvals");
        widget(approvals).getByText(Pattern.compile("Work order WO-1177 over budget")).first().click();
        button(widget(approvals), "Approve").click();

        assertThat(status(page)).containsText("Succeeded", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        assertThat(step(page, "Ask for approval")).containsText("Succeeded");
        page.locator("svg a[href*='Approve_the_work_order']").click();
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("What went in")))
                .containsText("approved");
        Browsing.checkAccessible(page);
        shows(record, "Approved");
        assertThat(record.getByText("through Approve work orders over budget").first()).isVisible();
        assertThat(record.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Runs on this record")))
                .containsText("Succeeded");
        Browsing.checkAccessible(record);
    }

    private static Locator status(Page page) {
        return page.locator(".run-head .run-status");
    }

    private static Locator step(Page page, String name) {
        return page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    private static void connectEverything(FrameLocator widget) {
        Locator buttons = widget.getByRole(AriaRole.BUTTON,
                new FrameLocator.GetByRoleOptions().setName(Pattern.compile("^Connect:")));
        buttons.first().waitFor();
        for (int each = 0; each < buttons.count(); each++) {
            buttons.nth(each).click();
            widget.getByRole(AriaRole.COMBOBOX).nth(each).locator("option:not([value=''])").first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        }
    }

    /** Waits until the page, which is not loaded again, follows what a flow did. */
    private static void shows(Page page, String text) {
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(text,
                new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
    }

    /** That a flow was made is no news that the page of the record follows: it is looked at again until it shows it. */
    private static void awaitOnRecord(Page page, String text) {
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(500)).until(() -> {
            page.navigate(ORDER);
            return page.getByRole(AriaRole.MAIN).innerText().contains(text);
        });
    }
}
