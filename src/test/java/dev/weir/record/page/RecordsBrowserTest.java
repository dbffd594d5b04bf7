package dev.weir.record.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

import dev.weir.testsupport.Browsing;
import dev.weir.testsupport.Viewing;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Tag("browser")
class RecordsBrowserTest {

    private static final String ALICE = "alice@contoso.example";
    private static final String JIMIN = "jimin@hanbit.example";

    @RegisterExtension
    final Browsing browsing = new Browsing();

    @Test
    void workOrder_isMadeFoundChangedAndDeleted() {
        Page page = browsing.signedIn(ALICE, "/records/work-orders");
        link(page, "New: Work order").click();
        page.getByLabel("Summary").fill("Door of the walk-in cooler jams");
        page.getByLabel("Amount").fill("much");
        page.getByLabel("Customer").selectOption(new SelectOption().setIndex(3));
        button(page, "Save").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Nothing was saved");
        assertThat(page.getByLabel("Summary")).hasValue("Door of the walk-in cooler jams");
        Browsing.checkAccessible(page);

        page.getByLabel("Amount").fill("1,250.5");
        button(page, "Save").click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Door of the walk-in cooler jams was created.");
        assertThat(page.getByText("1,250.50").first()).isVisible();
        String key = page.url().replaceAll(".*/", "");

        page.navigate("/records/work-orders");
        page.getByLabel("Search").fill("walk-in jams");
        page.getByLabel("Status").selectOption("new");
        button(page, "Show").click();
        link(page, key).click();
        link(page, "Edit").click();
        page.getByLabel("Status").selectOption("done");
        button(page, "Save").click();
        assertThat(page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions()
                .setHasText("Status:")).last()).containsText("Done");

        link(page, "Delete").click();
        Browsing.checkAccessible(page);
        button(page, "Delete").click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Door of the walk-in cooler jams was deleted.");
    }

    @Test
    void everyPage_inBothThemesAndLanguages_isAccessibleAndFitsAPhone() {
        for (Viewing viewing : new Viewing[] { Viewing.USUAL, Viewing.USUAL.inKorean().inTheDark().onPhone() }) {
            Page page = browsing.signedIn(viewing.korean() ? JIMIN : ALICE, "/records", viewing);
            check(page);
            for (String type : new String[] { "work-orders", "customers" }) {
                page.navigate("/records/" + type);
                check(page);
                page.getByRole(AriaRole.ROWHEADER).getByRole(AriaRole.LINK).first().click();
                page.waitForURL(Pattern.compile(".*/records/" + type + "/.+"));
                check(page);
                page.navigate(page.url() + "/edit");
                check(page);
            }
            page.navigate("/records/work-orders?q=nothingofthatname");
            check(page);
        }
    }

    @Test
    void list_withoutScript_works() {
        Page page = browsing.signedIn(ALICE, "/records/invoices", Viewing.USUAL.withoutScript());
        page.getByLabel("Status").selectOption("overdue");
        page.getByLabel("Order", new Page.GetByLabelOptions().setExact(true)).selectOption("-amount");
        button(page, "Show").click();

        assertThat(page.getByRole(AriaRole.CELL).filter(new Locator.FilterOptions()
                .setHasText("Overdue")).first()).isVisible();
        assertThat(page.getByLabel("Order", new Page.GetByLabelOptions().setExact(true))).hasValue("-amount");
    }

    private static void check(Page page) {
        Browsing.checkAccessible(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("%s fits its window", page.url()).isEqualTo(true);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
