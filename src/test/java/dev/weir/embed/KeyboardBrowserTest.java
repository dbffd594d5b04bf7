package dev.weir.embed;

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

import dev.weir.testsupport.Browsing;
import dev.weir.testsupport.Viewing;
import io.quarkus.test.junit.QuarkusTest;

/** The main job without a mouse: from the sign-in to a flow that is listed wherever it must be. */
@QuarkusTest
@Tag("browser")
class KeyboardBrowserTest {

    private static final int MOST_STEPS = 120;

    /** What a page calls its things, in one language. */
    private record Words(String automate, String template, String next, String connect, String create, String created,
            String done, String made, String on, String menu, String flows, String list) {
    }

    private static final Words ENGLISH = new Words("Automate", "Send this order to…", "Continue", "Connect:", "Create flow",
            "Your flow was created", "Done", "Flows made for this record", "On", "Main", "My flows", "As a simple list");
    private static final Words KOREAN = new Words("자동화", "이 주문을 보내기…", "계속", "연결:", "흐름 만들기", "흐름을 만들었습니다", "완료",
            "이 레코드에 대해 만든 흐름", "켜짐", "주 메뉴", "내 흐름", "간단한 목록");

    @RegisterExtension
    final Browsing browsing = new Browsing();

    @BeforeAll
    static void bePatient() {
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
    }

    @Test
    void mainJob_byKeyboardAlone_works() {
        walk(browsing.page(), "alice@contoso.example", ENGLISH);
    }

    @Test
    void mainJob_byKeyboardInKoreanInTheDarkOnAPhoneWithoutThirdPartyCookies_works() {
        Page page = browsing.page(Viewing.USUAL.inKorean().inTheDark().onPhone().withoutThirdPartyCookies());
        walk(page, "jimin@hanbit.example", KOREAN);
        assertThat(page.evaluate("() => document.documentElement.dataset.bsTheme")).isEqualTo("dark");
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    }

    private static void walk(Page page, String upn, Words words) {
        page.navigate("/records/work-orders");
        press(page, button(page, upn));
        page.waitForURL("**/records/work-orders");
        press(page, page.locator("main").getByRole(AriaRole.LINK).filter(new Locator.FilterOptions()
                .setHasText(Pattern.compile("^WO-\\d+$"))).first());
        page.waitForURL(Pattern.compile(".*/records/work-orders/WO-\\d+"));
        String order = page.url();
        press(page, page.getByText(words.automate(), new Page.GetByTextOptions().setExact(true)));
        press(page, link(page, words.template()));
        press(page, button(page, words.next()));

        FrameLocator widget = page.frameLocator("iframe[name=widgetIFrame]");
        Locator connects = widget.getByRole(AriaRole.BUTTON,
                new FrameLocator.GetByRoleOptions().setName(Pattern.compile("^" + words.connect())));
        connects.first().waitFor();
        for (int each = 0; each < connects.count(); each++) {
            press(page, connects.nth(each));
            PlaywrightAssertions.assertThat(widget.getByRole(AriaRole.COMBOBOX).nth(each)).not().hasValue("");
        }
        String name = widget.locator("form input").first().inputValue();
        press(page, button(widget, words.create()));
        PlaywrightAssertions.assertThat(widget.getByRole(AriaRole.HEADING).first()).hasText(words.created());
        press(page, button(widget, words.done()));

        page.waitForURL(order);
        Locator made = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(words.made()));
        PlaywrightAssertions.assertThat(made).containsText(name);
        PlaywrightAssertions.assertThat(made).containsText(words.on());
        Locator flows = page.getByRole(AriaRole.NAVIGATION).getByRole(AriaRole.LINK,
                new Locator.GetByRoleOptions().setName(words.flows()).setExact(true));
        if (!flows.isVisible()) {
            press(page, button(page, words.menu()));
            flows.waitFor();
        }
        press(page, flows);
        page.waitForURL("**/flows");
        press(page, button(page.frameLocator("iframe[name=widgetIFrame]"), name).first());
        PlaywrightAssertions.assertThat(page.frameLocator("iframe[name=widgetIFrame]").getByRole(AriaRole.HEADING,
                new FrameLocator.GetByRoleOptions().setLevel(1))).hasText(name);
        press(page, link(page, words.list()));
        page.waitForURL("**/flows/mine");
        PlaywrightAssertions.assertThat(page.getByRole(AriaRole.ROWHEADER,
                new Page.GetByRoleOptions().setName(name)).first()).isVisible();
    }

    /** Goes to something with the tabulator and presses Enter; fails when the tabulator never gets there. */
    private static void press(Page page, Locator wanted) {
        wanted.waitFor();
        for (int step = 0; step < MOST_STEPS; step++) {
            if ((Boolean) wanted.evaluate("element => element === document.activeElement && document.hasFocus()")) {
                page.keyboard().press("Enter");
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The tabulator does not get to " + wanted + " at " + page.url());
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(FrameLocator frame, String name) {
        return frame.getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
    }
}
